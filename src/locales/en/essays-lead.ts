/** What the front page opens with when the site asks a question. */
export const leadText = {
  debate: 'Where the debate stands.',
  read: 'Read',
  /** Between the link to the essay and the link to its thread. */
  draw: 'and draw the curve you believe, then',
  say: 'say which you believe',
  none: 'No comments yet.',
  /** @param comments How many there are, in words. */
  soFar: (comments: string): string => `${comments} so far.`,
} as const;
