type Way = 'rises' | 'falls';

/** Sentences about one graph: what its curves do, and what its picture shows to somebody who does not see it. */
export const graphsSummaryText = {
  /** A label of several words is quoted, so that it is seen to be one name. */
  quoted: (label: string) => `“${label}”`,

  nearFloor: 'near the floor',
  nearTop: 'near the top',
  levelAt: (height: string) => `level at ${height}`,
  stays: (level: string) => `stays ${level}`,
  staysUntil: (level: string, place: string) => `stays ${level} until ${place}`,
  staysThroughout: (level: string) => `stays ${level} throughout`,
  goes: (way: Way, height: string) => `${way} to ${height}`,
  goesUntil: (way: Way, place: string) => `${way} until ${place}`,
  goesThroughout: (way: Way) => `${way} throughout`,
  upAndDown: (height: string) => `goes up and down and ends at ${height}`,
  notDrawn: 'is not drawn',
  then: (phases: readonly string[]) => phases.join(', then '),
  begins: (place: string, phases: string) => `begins ${place} and ${phases}`,

  /** `name` is that of the other curve; undefined where "it" can only mean that one. */
  tracksThroughout: (name: string | undefined) => `tracks ${name ?? 'it'} throughout`,
  tracksUntil: (name: string | undefined, place: string, rest: string) =>
    `tracks ${name ?? 'it'} until ${place}, then ${rest}`,
  insideThroughout: (name: string | undefined) =>
    `stays within ${name === undefined ? 'its band' : `the band of ${name}`} throughout`,
  insideUntil: (name: string | undefined, place: string, rest: string) =>
    `stays within ${name === undefined ? 'its band' : `the band of ${name}`} until ${place}, then ${rest}`,
  outside: (course: string) => `${course}, outside the band`,
  outsideThroughout: (course: string) => `${course}, outside the band throughout`,
  inAndOut: (course: string) => `${course}, sometimes inside the band and sometimes outside`,
  bandOpens: (height: string) => `, its band opening to ${height}`,
  bandCloses: (height: string) => `, its band closing to ${height}`,

  gap: (one: string, other: string, label: string) => `The gap between ${one} and ${other} (“${label}”)`,
  gapUnseen: (gap: string) => `${gap} can hardly be seen on this scale.`,
  gapWidest: (gap: string, place: string) => `${gap} is widest ${place}.`,
  gapCloses: (gap: string, width: string, from: string, place: string) =>
    `${gap} is ${width} at ${from} and closes at ${place}.`,
  gapSame: (gap: string, width: string) => `${gap} is ${width} at both ends.`,
  gapGoes: (gap: string, width: string, from: string, end: string, to: string) =>
    `${gap} goes from ${width} at ${from} to ${end} at ${to}.`,
  factor: (factor: string) => `a factor of ${factor}`,

  stepsMultiply: (quantity: string) => `Each step up multiplies the ${quantity} by the same factor.`,
  stepsDivide: (quantity: string) => `Each step up divides the ${quantity} by the same factor.`,
  stepsRaise: (quantity: string) => `Each step up raises the ${quantity} by the same amount.`,
  stepsLower: (quantity: string) => `Each step up lowers the ${quantity} by the same amount.`,

  curve: (name: string, course: string) => `${name} ${course}`,
  /** Curves that do the same are told once: "as does required". */
  curves: (name: string, course: string, others: readonly string[]) =>
    `${name} ${course}`.trim() +
    (others.length === 0 ? '' : `, as ${others.length === 1 ? 'does' : 'do'} ${others.join(' and ')}`),
  sentence: (clauses: readonly string[]) => `${clauses.join('; ')}.`,

  endsAt: (name: string, course: string, value: string) => `${name} ${course} and ends at ${value}.`,
  endsThere: (name: string, course: string, quantity: string, value: string) =>
    `${name} ${course}, ${quantity} about ${value}.`,
  mark: (kind: 'dot' | 'note', label: string, place: string, height: string) =>
    `A ${kind} “${label}” stands ${place}, at ${height}.`,
  today: (label: string, place: string) => `The mark “${label}” stands ${place}.`,
  axes: (x: string, y: string) => `From left to right: ${x}. From bottom to top: ${y}.`,
  axis: (name: string, [low, high]: readonly [string, string], isLog: boolean) =>
    `${name}, ${low} to ${high}${isLog ? ', in equal factors' : ''}`,
  atNumber: (place: string) => `at ${place}`,

  offChart: 'is off the chart',
  leaves: (course: string) => `${course}, where it goes off the chart`,
  valueAt: (value: string, place: string) => `${value} at ${place}`,
  modelUpAndDown: (from: string, to: string) => `goes up and down from ${from} to ${to}`,
  modelGoesFrom: (way: Way, from: string, to: string) => `${way} from ${from} to ${to}`,
  modelStays: (value: string) => `stays near ${value} throughout`,
  modelStaysUntil: (value: string, place: string) => `stays near ${value} until ${place}`,
  settings: (settings: readonly string[]) => `Settings: ${settings.join('; ')}.`,
  /** Of a plot on which nothing was observed yet. */
  noRecord: 'Nothing is drawn yet.',
} as const;
