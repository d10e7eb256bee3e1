/** Words that are put into the rendered text of essays and comments, also in the preview of a reply. */
export const labelsText = {
  table: 'Table',
  formula: 'Formula',
  footnotes: 'Footnotes',
  footnote: (mark: string) => `Footnote ${mark}`,
  /** Of a link from a footnote to the place that it belongs to. */
  backTo: (mark: string) => `Back to reference ${mark}`,
  /** In place of a picture, as a link to it. */
  image: (alt: string) => (alt === '' ? 'image' : `image: ${alt}`),
  deepFormula: 'too many groups inside one another',
  /** @param most the furthest that a part may be from the line, in em */
  tallFormula: (most: number) => `a part of it is further than ${most} em from its line`,
};
