const FRACTIONS = {
  tenth: 'a tenth',
  fifth: 'a fifth',
  quarter: 'a quarter',
  third: 'a third',
  twoFifths: 'two fifths',
  half: 'half',
  threeFifths: 'three fifths',
  twoThirds: 'two thirds',
  threeQuarters: 'three quarters',
  fourFifths: 'four fifths',
  nineTenths: 'nine tenths',
} as const;

export type FractionName = keyof typeof FRACTIONS;

function along(fraction: FractionName, way: string): string {
  return fraction === 'half' ? `about halfway ${way}` : `about ${FRACTIONS[fraction]} of the way ${way}`;
}

/** Phrases of which the sentences about a graph are made: heights, places and readings. */
export const graphsPhrasesText = {
  /** "half the height", "a third of the height". */
  ofHeight: (fraction: FractionName) =>
    `${FRACTIONS[fraction]} ${fraction === 'half' ? 'the height' : 'of the height'}`,
  wholeHeight: 'almost the whole height',
  floor: 'the floor',
  top: 'the top',
  aboutHeight: (height: string) => `about ${height}`,

  leftEdge: 'the left edge',
  rightEdge: 'the right edge',
  nearLeftEdge: 'near the left edge',
  nearRightEdge: 'near the right edge',
  today: 'today',
  shortlyAfterToday: 'shortly after today',
  shortlyBeforeToday: 'a little before today',
  wellAfterToday: 'well past today',
  wellBeforeToday: 'well before today',
  aboutPlace: (fraction: FractionName) => along(fraction, 'along'),
  /** A place as an adverb: "at the left edge", but "today" and "near the right edge". */
  at: (place: string) => (place.startsWith('the ') ? `at ${place}` : place),

  likeLowEnd: 'that of the low end',
  timesLowEnd: (times: string) => `${times} times the low end`,
  heightWithQuantity: (height: string, quantity: string, value: string) =>
    `${height}, ${quantity} about ${value}`,

  /** Stands where a reading will, before there is one. */
  hint: 'Point at the graph to read it, or use the arrow keys.',
  touchHint: 'Touch a curve to read it.',
  onFloor: 'on the floor',
  atTop: 'at the top',
  up: (fraction: FractionName) => along(fraction, 'up'),
  insideBand: 'inside the band',
  outsideBand: 'outside the band',
  /** "actual, today: about a third of the way up, chance of error 1 in 100; inside the band". */
  reading: (curve: string, place: string, values: readonly string[], band: string | undefined) =>
    `${curve}, ${place}: ${values.join(', ')}${band === undefined ? '' : `; ${band}`}`,
  quantity: (quantity: string, value: string) => `${quantity} ${value}`,
  atNumber: (place: string) => `at ${place}`,

  leftEdgeRow: 'left edge',
  rightEdgeRow: 'right edge',
  row: (place: string, name: string) => `${place}, ${name}`,
  cell: (position: string, value: string) => `${position} (${value})`,
  notDrawn: 'not drawn',
} as const;
