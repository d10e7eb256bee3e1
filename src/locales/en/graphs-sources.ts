/** Where measured values come from. */
export const graphsSourcesText = {
  source: (count: number) => (count === 1 ? 'Source:' : 'Sources:'),
  by: (authors: string) => `, ${authors}, `,
  retrievedOn: 'retrieved on',
  /** "Source: “Title”, authors, retrieved on 1 December 2026." */
  credit: (told: readonly string[]) => `${told.length === 1 ? 'Source' : 'Sources'}: ${told.join('; ')}.`,
  quoted: (title: string) => `“${title}”`,
  told: (title: string, authors: string, day: string) => `${title}, ${authors}, retrieved on ${day}`,
  and: '; ',
  measuredIn: 'Measured in',
  /** Behind the authors of a source: where in it the values stand, and what may be done with them. */
  passage: (passage: string) => `: ${passage}, `,
  licence: (licence: string) => `. Licence: ${licence}.`,
} as const;
