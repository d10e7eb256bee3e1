/** The link beside words that a reader selects. */
export const passageLinkText = {
  reply: 'Reply to this passage',
  announced: 'Reply to this passage with the link below it.',
} as const;
