const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six'] as const;

/** What stands around a graph on a page. */
export const graphsViewsText = {
  reply: 'Reply to this graph',
  replyTo: (title: string) => `Reply to this graph: ${title}`,
  data: 'Numbers and sources',
  numbersOf: (title: string) => `Numbers of ${title}`,
  inText: 'In the source text',
  inferred: 'Inferred',
  guessed: 'Guessed',
  ownPage: 'Open this graph’s page',
  ownPageHas: ', with its files and ways to quote it.',

  scale: 'Scale',
  scales: { log: 'log', linear: 'linear' },
  redraw: (curve: string, isMeasured: boolean) =>
    isMeasured ? `Draw a curve over “${curve}”` : `Redraw “${curve}”`,
  /** The label of a box that shows a curve. */
  show: (curve: string) => (curve === 'required' ? 'Show the required line' : `Show “${curve}”`),
  factor: 'Required improvement per tenfold, C',

  plate: 'Draw what you believe',
  question: 'What is really happening?',
  /** `curve` is what the reader draws: "actual alignment". */
  drawInOneStroke: (curve: string, graphs: number) =>
    `Draw ${curve} in one stroke, anywhere over the plot. Then see the ${COUNTS[graphs] ?? graphs} pictures.`,
  /** The tools of the plate, before the code of drawing has come; it has the same. */
  done: 'Done',
  justShow: 'Just show me',
  adjust: 'Adjust points',
  heldBack: 'Held back until you have drawn.',

  moveToday: 'Move today',
  reset: 'Reset',
  resetSliders: 'Reset sliders',
  compare: 'Compare',
  with: 'with',
  none: '(none)',

  sameAxes: 'On the same axes',
  twoCurves: 'Two curves',
  compareWith: 'Compare with',
  ownCurves: 'its own curves',
  firstCurve: 'First curve',
  secondCurve: 'Second curve',
} as const;
