/** Names of readers' curves in a picture, and the title of a picture that stands alone. */
export const graphsReaderCurvesText = {
  /** A reader's own curve. */
  yours: 'yours',
  median: 'median',
  medianOf: (letter: string) => `${letter} median`,
  eightInTen: '8 in 10 readers',
  redrawnBy: (graph: string, curve: string, author: string) => `${graph}: ${curve}, redrawn by ${author}`,
} as const;
