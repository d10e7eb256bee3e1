/** What the preview of a reply says beside the reply. */
export const replyPreviewText = {
  refused: (found: string, expected: string, mend: string): string => `${found}; ${expected}; ${mend}.`,
  refusedAt: (line: number, refusal: string): string => `Line ${line}: ${refusal}`,
  quotedNowhere: (quote: string): string =>
    `Neither the essay nor what you reply to has these words: “${quote.length > 80 ? `${quote.slice(0, 79)}…` : quote}”.`,
} as const;
