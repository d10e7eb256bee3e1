/** A footnote that opens over the text. */
export const notesText = {
  note: (number: string): string => `Note ${number}`,
  close: 'Close',
} as const;
