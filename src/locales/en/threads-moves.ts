const readers = (count: number): string => (count === 1 ? '1 reader' : `${count} readers`);

/** What moved whom: the page of all causes, their list in a thread, and what stands at the place of a cause. */
export const movesText = {
  title: 'What moved readers',
  description:
    'Comments, essays and pages elsewhere that made commenters here change their minds, those that moved most first.',
  none: 'No commenter has said yet what changed their mind.',
  list: 'what moved readers',
  feed: 'Follow who moves, and by what',
  /** In a thread. */
  causes: (count: number): string =>
    count === 1 ? 'What moved them: 1 cause' : `What moved them: ${count} causes`,
  all: 'Everything that moved readers on this site',

  /** After the name of a cause. */
  movedReaders: (count: number): string => `moved ${readers(count)}`,
  /** On the page of an essay. */
  essayMoved: (count: number): string => `This essay moved ${readers(count)}:`,
  /** In a comment: below it those who say so in other threads. */
  movedElsewhere: 'moved elsewhere:',
  more: (count: number): string => `and ${count} earlier`,
  /** Before the title of the essay under which a comment stands. */
  on: 'on',
  in: 'in',
  passage: (title: string, number: string): string => `${title}, passage ${number}`,
  part: (title: string, heading: string): string => `${title}: ${heading}`,
} as const;
