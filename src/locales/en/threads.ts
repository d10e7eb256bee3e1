/** The thread under an essay: its comments, pages, orders and quotations. */
export const threadsText = {
  title: 'Comments',
  /** "3 comments", "3 sample comments", "3 comments, 2 of them samples". */
  comments(count: number, samples: number): string {
    const kind = count > 0 && samples === count ? 'sample comment' : 'comment';
    const words = count === 1 ? `1 ${kind}` : `${count} ${kind}s`;
    if (samples === 0 || samples === count) return words;
    return `${words}, ${samples} of them ${samples === 1 ? 'a sample' : 'samples'}`;
  },
  /** At the head of a thread with samples, after the number of its comments. */
  samples: 'Samples were written as examples and stand for no person.',
  none: 'No comments yet. Be the first to reply.',
  collapse: 'Use − to collapse a comment and its replies.',
  follow: 'Follow this thread',
  /** A link to the data of all threads; then the id by which its rows are known. */
  data: 'Open data',
  dataOf: 'on this thread: rows of',
  reply: 'Reply to this essay',

  by: (name: string): string => `Comment by ${name}`,
  sample: 'sample',
  pinned: 'pinned',
  retracted: 'retracted by its author',
  deleted: 'This comment was deleted by its author.',
  notPublic: 'This comment is not public.',
  withoutWords: '(no text)',
  link: 'Link to this comment',
  level: (level: number): string => `level ${level}`,
  moreByAuthor: 'more by this author',
  website: 'website',
  /** A button that shows only the comments of one name. */
  onlyThisName: 'only this name',
  replyToComment: 'reply',
  replyTo: (name: string): string => `Reply to ${name}`,
  inReplyTo: (name: string): string => `in reply to ${name}`,
  edited: 'edited',
  editNote: (note: string): string => `: ${note}`,

  /** Names in a sentence that belong to nobody. */
  deletedName: 'a deleted comment',
  notPublicName: 'a comment that is not public',
  reader: 'a reader',

  orders: 'Order of the comments',
  order: { oldest: 'oldest first', newest: 'newest first', liveliest: 'liveliest first' },
  parts: 'Parts of the thread',
  nextPart: 'Next part of the thread',
  part: (number: number, count: number): string => `Part ${number} of ${count}`,
  previous: (number: number): string => `Previous: part ${number}`,
  next: (number: number): string => `Next: part ${number}`,
  allParts: 'All parts by date',
  replies: (count: number): string => (count === 1 ? '1 reply' : `${count} replies`),
  moreReplies: (count: number, name: string): string =>
    `Continue this branch: ${count === 1 ? '1 more reply' : `${count} more replies`} below ${name}`,
  showInThread: 'See it in the thread',

  onPassage: (number: number): string => `on passage ${number}`,
  passageChanged: (number: number): string => `passage ${number} has changed since`,
  /** Its words are gone, and the essay was changed after the comment. */
  quotedBefore: (date: string, passage?: number): string =>
    `${passage === undefined ? '' : `passage ${passage}, `}quoted before the change of ${date}`,
  quoteMissing: 'quotes words no longer in the essay',
  /** The end of a note in the margin: "Position C, Position B and 4 more replied". */
  and: ' and ',
  comma: ', ',
  andMore: (count: number): string => ` and ${count} more`,
  replied: 'replied',
  repliedToEarlierWords: 'replied to earlier words',
} as const;
