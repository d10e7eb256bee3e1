/** Words inside a picture, and its title where it stands alone. */
export const graphsPictureText = {
  /** A reader's own curve. */
  yours: 'yours',
  scale: { log: 'log', linear: 'linear' },
  /** A notes in brackets behind an axis: its unit, its scale. */
  axisNotes: (notes: readonly string[]) => `(${notes.join(', ')})`,
  median: 'median',
  medianOf: (letter: string) => `${letter} median`,
  eightInTen: '8 in 10 readers',
  redrawnBy: (graph: string, curve: string, author: string) => `${graph}: ${curve}, redrawn by ${author}`,
} as const;
