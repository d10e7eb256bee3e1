const comments = (count: number): string => (count === 1 ? '1 comment' : `${count} comments`);

/** Comments of several threads on one page, and their filter. */
export const streamText = {
  /** Before the title of the essay, which is a link. */
  on: 'On',
  /** Before the first line of the comment that is replied to. */
  inReplyTo: (name: string): string => `In reply to ${name}:`,
  /** Before words of the essay. */
  quotes: 'About the words:',
  withoutWords: '(no text)',
  filter: 'Filter by essay or stance',
  essay: 'Essay',
  stance: 'Stance stated',
  all: 'all',
  notStated: 'none stated',
  /** What the filter found. */
  found: (count: number, all: number): string => `${count} of ${comments(all)}.`,
  noneHere: 'None on this page.',
  onPage: (page: number, count: number): string => `Page ${page}: ${comments(count)}`,
} as const;
