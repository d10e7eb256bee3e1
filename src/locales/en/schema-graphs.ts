/** What is said of the fields of a graph. */
export const schemaGraphsText = {
  coordinate: {
    expected: 'a coordinate runs from 0 (the low end) to 1 (the high end)',
    mend: 'correct it',
  },
  knotOrder: {
    expected: 'the knots are not in the order of their x',
    mend: 'sort them, and remove one of two with the same x',
  },
  range: {
    narrow: { expected: 'the two ends are too close to tell ticks apart', mend: 'change one of them' },
    tiny: { expected: 'both ends are next to nothing', mend: 'choose a smaller unit' },
    log: (least: number) => ({
      expected: `on a log scale both ends are at least ${least}`,
      mend: 'change the range, or the scale',
    }),
    onAxis: {
      missing: {
        expected: 'an axis needs words at its ends, or in a model and in data a range',
        mend: 'add ends or range',
      },
      twice: { expected: 'an axis with a range has ticks instead of words', mend: 'remove ends' },
      decode: { expected: 'the range says already what a coordinate means', mend: 'remove decode' },
      alone: (field: string) => ({
        expected: `${field} belongs to a range`,
        mend: `remove ${field}, or add range`,
      }),
    },
  },
  decode: { expected: 'low and high are the same', mend: 'change one of them' },
  symbol: { expected: 'a symbol is one letter', mend: 'shorten it' },
  letter: { expected: 'a letter is one of A to Z', mend: 'write one capital letter' },
  param: {
    form: {
      expected: 'a param is a letter and up to 15 more letters or digits',
      mend: 'rename it',
    },
    twice: { expected: 'another slider has this param', mend: 'rename one of the two' },
    unused: (param: string) => ({
      expected: 'no formula uses it',
      mend: `write "${param}" in place of a number in the params of a formula, or remove the slider`,
    }),
  },
  slider: {
    order: { expected: 'max is above min', mend: 'change one of them' },
    log: { expected: 'on a log scale min is above 0', mend: 'change it' },
    value: (min: number, max: number) => ({
      expected: `it starts between ${min} and ${max}`,
      mend: 'change it',
    }),
    steps: { expected: 'there are at most 1000 steps from min to max', mend: 'make the step larger' },
    maxOffStep: { expected: 'max is a whole number of steps above min', mend: 'change max or step' },
    valueOffStep: { expected: 'it starts a whole number of steps above min', mend: 'change value or step' },
  },
  drawable: {
    expected: 'a curve that readers may redraw has 5 to 9 knots',
    mend: 'add knots, or remove "drawable"',
  },
  mark: { expected: 'a dot or a note needs its height', mend: 'add "y"' },
  support: {
    expected: 'the graph does not say where its curves come from',
    mend: 'add at least one of text, inference, guess',
  },
  seriesTwice: { expected: 'another series has this id', mend: 'rename one of the two' },
  gap: (ids: readonly string[]) => ({
    expected: 'no such series in this graph',
    mend: `write one of: ${ids.join(', ')}`,
  }),
  modelOnly: (what: string) => ({
    expected: `${what} stands in a graph of kind model only`,
    mend: 'remove it, or change the kind',
  }),
  dataOnly: (what: string) => ({
    expected: `${what} in a graph of kind data only`,
    mend: 'remove it, or change the kind',
  }),
  noFake: (what: string) => ({
    expected: `${what} stands in a graph of kind model or data only`,
    mend: 'remove it, or change the kind',
  }),
  kindParts: {
    range: 'a range',
    formula: 'a formula',
    sliders: 'a slider',
    points: 'points stand',
    sources: 'sources stand',
  },
  points: {
    half: (end: 'low' | 'high') => ({
      expected: 'an error bar has both of its ends, low and high',
      mend: `add ${end}, or remove the other one`,
    }),
    low: (y: number) => ({ expected: `low is not above the point, which lies at ${y}`, mend: 'correct one' }),
    high: (y: number) => ({
      expected: `high is not below the point, which lies at ${y}`,
      mend: 'correct one',
    }),
    beyond: (least: number, greatest: number) => ({
      expected: `its axis runs from ${least} to ${greatest}`,
      mend: 'correct the value, or make the range wider',
    }),
    range: {
      expected: 'the points of data are in real units, so both axes have a range',
      mend: 'add range',
    },
    none: { expected: 'data has at least one series of points', mend: 'add points, or change the kind' },
    band: { expected: 'points have error bars and no band', mend: 'remove it, and give points low and high' },
    drawn: {
      expected: 'in data what was observed is points, and a line with knots is drawn',
      mend: 'give it points, or another role',
    },
    gap: {
      expected: 'between measured points there is no curve to measure a gap from',
      mend: 'remove the gap',
    },
    dot: { expected: 'in data a dot would look measured', mend: 'make it one of the points, or a note' },
    sources: {
      expected: 'data says where it was measured',
      mend: 'add sources: [{title, by, url, passage, retrieved, licence}]',
    },
  },
  bothRanges: {
    expected: 'a model with a formula, or with a range on the other axis, needs ranges on both axes',
    mend: 'add range',
  },
  oneOrigin: {
    expected: 'a curve has knots or, in a model, a formula or, in data, points',
    mend: 'keep or add one of them',
  },
  declaration: {
    order: { expected: 'the lesser number comes first', mend: 'change their order' },
    example: { expected: 'the example lies outside of the limits', mend: 'change one of the two' },
    logExample: {
      expected: 'on a log scale the example is above 0',
      mend: 'change it, or leave the scale out',
    },
    param: {
      expected: 'a parameter is a letter and up to 23 more letters or digits',
      mend: 'rename it',
    },
  },
  formulaRange: (formula: string, least: number, greatest: number) => ({
    expected: `${formula} has a meaning from ${least} to ${greatest} only`,
    mend: 'change the range',
  }),
  formula: {
    absent: (param: string, formula: string) => ({
      expected: `${formula} needs a value for ${param}`,
      mend: `add "${param}"`,
    }),
    unknown: (formula: string, params: readonly string[]) => ({
      expected: `${formula} has no such parameter, only ${params.join(', ')}`,
      mend: 'remove it, or correct its name',
    }),
    value: (sliders: readonly string[]) => ({
      expected: 'a value is a number, or the param of a slider',
      mend:
        sliders.length === 0
          ? 'write a number, for there is no slider'
          : `the sliders are ${sliders.join(', ')}`,
    }),
    limits: (param: string, least: number, greatest: number) => ({
      expected: `${param} lies between ${least} and ${greatest}`,
      mend: 'change it, or the ends of its slider',
    }),
  },
};
