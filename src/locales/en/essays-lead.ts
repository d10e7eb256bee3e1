/** What the front page opens with when the site asks a question. */
export const leadText = {
  debate: 'Where the debate stands.',
  read: 'Read',
  /** Between the link to the essay and the link to its thread, where a curve may be drawn, and where none may. */
  drawThen: 'and draw the curve you believe, then',
  and: 'and',
  say: 'say which you believe',
  none: 'No comments yet.',
  /** @param comments How many there are, in words. */
  soFar: (comments: string): string => `${comments} so far.`,
} as const;
