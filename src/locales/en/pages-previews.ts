/** What a link shows of the page to which it leads. */
export const previewsText = {
  model: 'A model, not data',
  fake: 'A fake graph',
  onEssay: (date: string, essay: string): string => `${date} · on ${essay}`,
} as const;
