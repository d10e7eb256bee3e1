/** Who believes what in a thread: the table at its head, who moved, and the filter. */
export const positionsText = {
  title: 'Where commenters stand',
  nobody: 'No commenter has said yet which picture they believe. You can say so in a reply.',
  /** How many authors gave the numbers that are averaged, and how many gave none. */
  odds: (authors: number, others: number): string => {
    const mean =
      authors === 1
        ? 'The odds of the one commenter who gives numbers'
        : `The latest odds of ${authors} commenters, averaged`;
    return others === 0
      ? `${mean}.`
      : `${mean}; ${others} more ${others === 1 ? 'gives' : 'give'} no number.`;
  },
  none: 'None of these',
  axes: 'The axes are wrong',
  oddsRest: 'not stated',
  holders: 'Who holds what',
  bar: 'Reply, filter and order',
  filterOn: 'on',
  filterShort: 'Filter',
  orderShort: 'Order',

  columnPicture: 'picture',
  columnCount: 'commenters',
  columnHolders: 'held by, and how likely they think it',
  notStated: 'not stated',
  more: (count: number): string => `and ${count} more`,
  moreBefore: (count: number): string => `and ${count} who said so earlier; use the filter to see them`,

  moves: 'Who moved',
  /** The picture of who moved: its axes, and what is told of it. */
  movers: {
    title: 'Who moved: how likely each thought what they believed most',
    time: 'time',
    share: 'how likely',
    shares: ['0%', '100%'] as const,
    none: 'none',
    axes: 'axes',
    /** @param shown how many of them are drawn */
    key: (shown: number, all: number): string =>
      shown === all
        ? 'Each step leads to its cause.'
        : `The last ${shown} of ${all} who moved. Each step leads to its cause.`,
    /** "Position D: D at 60%, then D at 50%." */
    path: (name: string, stances: readonly string[]): string => `${name}: ${stances.join(', then ')}.`,
    step: (name: string, move: string): string => `${name} moved ${move}`,
    inWords: 'Who moved, in words and as a table',
    caption: 'Every stance of those who moved, the last to move first',
    columns: ['who', 'when', 'stance', 'because of'] as const,
    unsaid: 'not said',
    further: (count: number): string => `${count} more stances are in the comments themselves.`,
  },
  /** Between the name and the reason: "from 60% to 50% on D", then `after` and the comment. */
  moved: (move: string): string => `moved ${move}`,
  after: 'after',
  earlierMoves: (count: number): string => `${count} earlier`,
  oldestMoves: 'Earlier changes are in the comments themselves.',
  /** In the comment of who moved. */
  movedHere: (stance: string): string => `moved here from ${stance}`,
  /** In the comment that moved somebody: the name, then the move. */
  movedReader: 'moved',
  /** Before and after the link to the graph. */
  earlierVersion: {
    before: 'refers to an earlier version of',
    graph: 'this graph',
    /** Where a stance speaks of several graphs. */
    named: (picture: string): string => picture,
    and: ', ',
  },

  filter: 'Filter by the author’s view at the time',
  all: 'all',

  everyone: 'The pictures held here',
  /** Whose curves are compared: the essay's, with how many of all holders drew one; none of 0 where none can be drawn. */
  essaysCurves(drawers: number, holders: number): string {
    if (holders === 0) return 'These are the curves as the essay draws them.';
    const few =
      drawers === 0
        ? 'no commenter here has drawn their own'
        : `only ${drawers} of ${holders} commenters drew their own`;
    return `These are the curves as the essay draws them: ${few}.`;
  },
  drewShare: (picture: string, drawers: number, holders: number): string =>
    `${picture} (${drawers} of ${holders})`,
  /** @param others The pictures whose holders drew too little; empty where all drew enough. */
  holdersCurves: (curve: string, pictures: string, others: string): string =>
    `The ${curve} curve is the one drawn by commenters who believe ${pictures}` +
    (others === '' ? '.' : `; for ${others}, where too few drew one, it is the essay’s.`),
  onlyOne: (picture: string, count: number): string =>
    count === 1
      ? `The one commenter who states a view holds ${picture}.`
      : `All ${count} commenters who state a view hold ${picture}.`,
  /** "A is held by 3 commenters, C by 4": the first of the list, then the others. */
  heldBy: (picture: string, count: number): string =>
    `${picture} is held by ${count} ${count === 1 ? 'commenter' : 'commenters'}`,
  by: (picture: string, count: number): string => `${picture} by ${count}`,
} as const;
