/** The front page below what it opens with. */
export const frontText = {
  essays: 'Essays',
  archive: 'All essays by year',
  latest: 'From the threads',
  allComments: 'All comments',
  follow: 'Follow',
  feed: 'The feed',
  /** After the link to the feed. */
  carries:
    'carries the newest essays in full, with formulas, footnotes and graphs. Paste it into any feed reader. No account, no tracking.',
  each: 'Each thread and each graph with replies',
  ownFeed: 'has its own feed',
} as const;
