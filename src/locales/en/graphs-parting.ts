/** Where two curves go together and where they diverge. `both` are the two curves, as the subject of a sentence. */
export const graphsPartingText = {
  /** The subject where nothing else names the two. */
  curves: 'the curves',
  they: 'they',
  both: (one: string, other: string) => `${one} and ${other}`,
  yours: 'yours',
  /** A reader’s curve where it is told to others. */
  redrawnCurve: 'the redrawn curve',
  of: (owner: string) => `${owner}’s`,

  /** By how much the second curve is higher or lower; without an extent where it is too little to have a size. */
  apart: (name: string, isHigher: boolean, extent: string | undefined) => {
    const way = isHigher ? 'higher' : 'lower';
    return extent === undefined ? `${name} is a little ${way}` : `${name} is ${way} by ${extent}`;
  },
  /** The same with the factor between the quantities: "a chance of error about 800 times greater". */
  apartWithQuantity: (apart: string, quantity: string, times: string, isMore: boolean) => {
    const article = /^[aeiou]/i.test(quantity) ? 'an' : 'a';
    const more = times === '2' ? 'twice as great' : `${times} times greater`;
    const less = times === '2' ? 'half as great' : `1/${times} as great`;
    return `${apart}: ${article} ${quantity} about ${isMore ? more : less}`;
  },

  whereBothAreDrawn: (clause: string) => `where both are drawn, ${clause}`,
  noOverlap: (both: string) => `${both} do not overlap.`,
  agree: (both: string) => `${both} agree throughout.`,
  agreeUntil: (both: string, place: string) => `${both} agree until ${place}, then diverge.`,
  agreeAgain: (both: string, place: string, again: string) =>
    `${both} agree until ${place}, then diverge and meet again ${again}.`,
  startApart: (both: string) => `${both} start apart.`,
  startApartAndMeet: (both: string, place: string) => `${both} start apart and meet ${place}.`,
  steady: (both: string, apart: string) => `${both} differ by the same amount throughout: ${apart}.`,
  atEdge: (edge: string, apart: string) => `At ${edge} ${apart}.`,
  furthest: (place: string, apart: string) => `They are furthest apart ${place}, where ${apart}.`,
  /** Furthest apart in the stretch that the sentence before has named: after they diverge, and before they meet. */
  furthestAfter: (apart: string) => `Further on, where they are furthest apart, ${apart}.`,
  furthestBefore: (apart: string) => `Just before that, where they are furthest apart, ${apart}.`,

  /** The second curve begins on one side of the first and ends on the other. */
  cross: (name: string, isDown: boolean, place: string) =>
    `They cross ${place}: ${name} ${isDown ? 'starts above and ends below' : 'starts below and ends above'}.`,

  /** A reader’s curve that is the author’s. */
  same: (name: string) => `You drew the curve of ${name}.`,
  /** Which of several graphs a reader's curve is closest to, and how the two go. */
  closest: (name: string, title: string, parting: string) => `Closest to ${name}, “${title}”: ${parting}`,
  equallyClose: (names: string) => `About equally close to ${names}.`,

  /** "Actual: they agree throughout." */
  told: (curve: string, sentence: string) => `${curve}: ${sentence}`,
  within: (curve: string, graph: string) => `${curve} in ${graph}`,
  noPairs: (one: string, other: string) => `${one} and ${other} have no curves of the same kind.`,
} as const;
