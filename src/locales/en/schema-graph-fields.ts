/** What editors show beside the fields of a graph (JSON Schema). */
export const graphFieldsText = {
  axis: {
    low: 'The quantity at coordinate 0',
    high: 'The quantity at coordinate 1',
    ends: 'Words at the low and the high end, on an axis without a range',
    range: 'In a model: real values at the low and the high end, from which the ticks are computed',
    unit: 'Unit of the range; "%" means that its values are shares, 1 for 100%',
    symbol: 'Letter of the quantity, as in "n = 256"',
    scale: 'The scale of the coordinates 0 to 1',
    decode: 'What a coordinate means if there is no range; needed to switch between linear and log',
  },
  scenario: {
    below: 'Width under the curve at its left and right end',
    above: 'Width over the curve at its left and right end',
    formula: 'In a model, instead of knots',
    band: 'A soft error band around the curve',
    hidden: 'true: drawn only when a reader asks',
    drawable: 'true: readers may redraw it; needs 5 to 9 knots',
    claim: 'What the figure says, in one sentence',
    kind: 'fake: conceptual, without tick numbers, with the word "fake" in the picture. model: computed, with ticks and the words "model, not data"',
    stroke: 'hand: lines as a pen draws them; not for areas that readers compare',
    sliders: 'In a model: what a reader may change',
    text: 'What the source text says',
    inference: 'What was inferred from it',
    guess: 'What is guessed',
  },
  slider: {
    param: 'Its name, which formulas have in place of a number',
    step: 'Distance between two values of it; on a log scale in decades',
    value: 'Where it starts',
    scale: 'log: equal distances multiply by equal factors',
  },
  formula: {
    name: 'A formula of the engine, or a file in formulas/: /help/formulas/ lists them',
    params: 'A value for each parameter of the formula: a number, or the param of a slider',
  },
};
