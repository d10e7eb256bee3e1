/** Which of two curves is higher, by how much, and by what factor its quantity differs; each in words. */
interface Difference {
  /** The second curve, as the subject of a sentence. */
  readonly name: string;
  readonly isHigher: boolean;
  /** Undefined where it is too little to be given a size. */
  readonly extent: string | undefined;
  readonly quantity: { readonly name: string; readonly times: string; readonly isMore: boolean } | undefined;
}

function size(times: string, isMore: boolean): string {
  if (times === '2') return isMore ? 'twice as great' : 'half as great';
  return isMore ? `${times} times greater` : `1/${times} as great`;
}

function difference({ name, isHigher, extent, quantity }: Difference): string {
  const way = isHigher ? 'higher' : 'lower';
  const apart = extent === undefined ? `${name} is a little ${way}` : `${name} is ${way} by ${extent}`;
  if (!quantity) return apart;
  const article = /^[aeiou]/i.test(quantity.name) ? 'an' : 'a';
  return `${apart}: ${article} ${quantity.name} about ${size(quantity.times, quantity.isMore)}`;
}

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

  whereBothAreDrawn: (clause: string) => `where both are drawn, ${clause}`,
  noOverlap: (both: string) => `${both} do not overlap.`,
  agree: (both: string) => `${both} agree throughout.`,
  agreeUntil: (both: string, place: string) => `${both} agree until ${place}, then diverge.`,
  agreeAgain: (both: string, place: string, again: string) =>
    `${both} agree until ${place}, then diverge and meet again ${again}.`,
  startApart: (both: string) => `${both} start apart.`,
  startApartAndMeet: (both: string, place: string) => `${both} start apart and meet ${place}.`,
  steady: (both: string, apart: Difference) =>
    `${both} differ by the same amount throughout: ${difference(apart)}.`,
  atEdge: (edge: string, apart: Difference) => `At ${edge} ${difference(apart)}.`,
  furthest: (place: string, apart: Difference) =>
    `They are furthest apart ${place}, where ${difference(apart)}.`,

  /** Furthest apart in the stretch that the sentence before has named: after they diverge, and before they meet. */
  furthestAfter: (apart: Difference) => `Further on, where they are furthest apart, ${difference(apart)}.`,
  furthestBefore: (apart: Difference) =>
    `Just before that, where they are furthest apart, ${difference(apart)}.`,

  /** Which of several graphs a reader's curve is closest to. */
  closest: (name: string, clause: string) => `Closest to ${name}, ${clause}`,
  closestMatch: 'which it matches throughout.',
  closestMatchInPart: 'which it matches where both are drawn.',
  closestUntil: (place: string) => `which it follows until ${place}.`,
  closestAgain: (place: string, again: string) => `which it follows until ${place} and meets again ${again}.`,
  closestApart: 'though they start apart.',
  closestMeets: (place: string) => `which it meets ${place}.`,
  closestSteady: (apart: Difference) =>
    `from which it differs by the same amount throughout: ${difference(apart)}.`,
  closestApartAltogether: 'which it does not overlap.',
  equallyClose: (names: string) => `About equally close to ${names}.`,

  /** "Actual: they agree throughout." */
  told: (curve: string, sentence: string) => `${curve}: ${sentence}`,
  within: (curve: string, graph: string) => `${curve} in ${graph}`,
  noPairs: (one: string, other: string) => `${one} and ${other} have no curves of the same kind.`,
} as const;
