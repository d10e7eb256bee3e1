/** Who believes what in a thread: the table at its head, who moved, and the filter. */
export const positionsText = {
  title: 'Where commenters stand',
  nobody: 'No commenter has said yet which picture they believe. You can say so in a reply.',
  columnPicture: 'picture',
  columnCount: 'commenters',
  columnHolders: 'held by, and how likely they think it',
  notStated: 'not stated',
  more: (count: number): string => `and ${count} more`,
  moreBefore: (count: number): string => `and ${count} who said so earlier; use the filter to see them`,

  moves: 'Who moved',
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
