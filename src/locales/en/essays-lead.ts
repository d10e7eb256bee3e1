/** What the front page opens with when the site asks a question. */
export const leadText = {
  debate: 'Where the debate stands.',
  read: 'Read',
  /** Between the link to the essay and the link to its thread. */
  draw: 'and draw the curve you believe, then',
  say: 'say which you believe',
  /** @param samples True when the comments are samples: positions sign them, and no reader. */
  comments(count: number, samples: boolean): string {
    const kind = samples ? 'sample comment' : 'comment';
    if (count === 0) return 'No comments yet.';
    return count === 1 ? `1 ${kind} so far.` : `${count} ${kind}s so far.`;
  },
} as const;
