/** What drawing and comparing say; it loads when a reader draws or compares. */
export const instrumentToolsText = {
  start: 'Drag a point, move it with the arrow keys, or type its numbers below.',
  tools: 'Change the curve',
  add: 'Add point',
  remove: 'Remove point',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  done: 'Done',
  asNumbers: 'Points as numbers',
  positions: 'Positions from 0 to 100 along each axis.',
  point: 'Point',
  across: (axis: string) => `${axis} (across)`,
  up: (axis: string) => `${axis} (up)`,
  field: (point: number, side: 'across' | 'up') => `Point ${point}, ${side}`,
  points: 'Points of your curve',
  pointAt: (point: number, count: number, x: string, y: string) =>
    `Point ${point} of ${count}: x ${x}, y ${y}`,
  blankPlot: 'What all of the graphs share, with your curve over it',

  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  link: 'Link to your curve',
  copySentence: 'Copy sentence',
  sentenceCopied: 'Sentence copied.',
  sentence: 'Sentence about your curve',
  copyBlocked: 'Your browser blocked copying. Copy it from the field.',
  reply: 'Reply with this curve',
  /** The copied sentence, which has to say what it is about because its picture is missing. */
  copied: (graph: string, curve: string, parting: string) =>
    `${graph}, “${curve}” as drawn and redrawn: ${parting}`,

  scale: 'Scale',
  scaleName: (scale: 'log' | 'linear') => scale,
  onOnePlot: (sentence: string) => `On one plot. ${sentence}`,
  allCurves: 'all curves',
  notLoaded: (graph: string, status: number) => `“${graph}” could not be loaded: ${status}.`,
  unreachable: (graph: string) => `“${graph}” could not be loaded. Choose it again.`,
  unreadable: (graph: string) =>
    `“${graph}” was loaded, but its file is not a graph that this page can read.`,
} as const;
