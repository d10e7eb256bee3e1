/** What drawing and comparing say; it loads when a reader draws or compares. */
export const instrumentToolsText = {
  start: 'Draw over the picture: a stroke replaces the part of the curve that it covers.',
  startOver: 'Draw a curve over the points, in one stroke or in several.',
  startPoints: 'Drag a point, move it with the arrow keys, or type its numbers below.',
  drawnSoFar: (isMeasured: boolean) =>
    `Another stroke replaces the part that it covers. “Done” shows ${isMeasured ? 'what was measured' : 'the author’s'}.`,
  smoothed: (told: string) =>
    `Your stroke had more turns than nine points can follow, so it was smoothed. ${told}`,
  tools: 'Change the curve',
  justShow: 'Just show me',
  adjust: 'Adjust points',
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
  pointName: (point: number, count: number) => `Point ${point} of ${count}`,
  /** "capability 40 of 100: alignment 68" */
  pointAt: (across: string, x: string, up: string, y: string) => `${across} ${x} of 100: ${up} ${y}`,
  plateOf: (question: string) =>
    `${question} A plot to draw on; the button “Adjust points” draws by keyboard.`,
  drawAgain: 'Draw again',
  drawYours: 'Draw your own and see where each picture differs.',
  shownWithout: 'Here are the pictures. You can still draw your own.',
  theirs: 'theirs',
  theirCurve: 'The curve on the plot came with the link.',
  nearestReader: (name: string) => `Nearest in the thread: ${name}.`,
  copiedVerdict: (verdict: string) => `My curve: ${verdict}`,

  copyLink: 'Copy link',
  copyAskingLink: 'Copy link that asks to draw first',
  linkCopied: 'Link copied.',
  link: 'Link to your curve',
  copySentence: 'Copy sentence',
  sentenceCopied: 'Sentence copied.',
  sentence: 'Sentence about your curve',
  copyBlocked: 'Your browser blocked copying. Copy it from the field.',
  reply: 'Reply with this curve',
  /** The copied sentence, which has to say what it is about because its picture is missing. */
  copied: (graph: string, curve: string, isMeasured: boolean, parting: string) =>
    `${graph}, “${curve}” as ${isMeasured ? 'measured' : 'drawn'} and redrawn: ${parting}`,

  scale: 'Scale',
  scaleName: (scale: 'log' | 'linear') => scale,
  onOnePlot: (sentence: string) => `On one plot. ${sentence}`,
  allCurves: 'all curves',
  notLoaded: (graph: string, status: number) => `“${graph}” could not be loaded: ${status}.`,
  unreachable: (graph: string) => `“${graph}” could not be loaded. Choose it again.`,
  unreadable: (graph: string) =>
    `“${graph}” was loaded, but its file is not a graph that this page can read.`,
} as const;
