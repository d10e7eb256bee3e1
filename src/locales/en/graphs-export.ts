/** Texts to paste into another page, and the columns of a spreadsheet. */
export const graphsExportText = {
  /** In place of the name of a point: it belongs to a line that was drawn beside what was measured. */
  drawn: 'drawn',
  line: 'A line of text',
  markdown: 'A picture in Markdown',
  html: 'A picture in HTML',
  frame: 'Interactive embed',
  titleAndKind: (title: string, kind: string) => `${title} (${kind})`,
  reference: (title: string, kind: string, source: string, page: string) =>
    `“${title}” (${kind}), ${source}, ${page}`,
} as const;
