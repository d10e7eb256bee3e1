/** Beside the title of an essay that is not published, on the dev server. */
export const withheldText = {
  draft: 'Draft',
  held: (until: string): string => `Held until ${until}`,
} as const;
