/** What a link shows of the page to which it leads. */
export const previewsText = {
  onEssay: (date: string, essay: string): string => `${date} · on ${essay}`,
} as const;
