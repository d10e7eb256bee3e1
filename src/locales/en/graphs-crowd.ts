/** What several readers drew, in a sentence and in a table. */
export const graphsCrowdText = {
  authorAndMedian: 'the author’s curve and the readers’ median',
  median: 'the median',
  readersMedian: 'the readers’ median',
  sliver: 'a sliver of the height',
  about: (extent: string) => `about ${extent}`,
  agreeAlike: (extent: string) =>
    `Readers agree about as much everywhere: eight in ten of them keep within ${extent}.`,
  agreeMostAndLeast: (closest: string, narrow: string, widest: string, wide: string) =>
    `Readers agree most ${closest}, where eight in ten of them keep within ${narrow},` +
    ` and least ${widest}, where they take up ${wide}.`,
  columns: ['lowest', '10%', 'median', '90%', 'highest', 'author’s'],
  row: (place: string, name: string) => `${place}, ${name}`,
  notDrawn: 'not drawn',
} as const;
