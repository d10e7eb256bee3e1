/** The page of an essay, lists of essays and comments, pages of threads. */
export const essaysText = {
  /** In place of a list with nothing in it. */
  none: 'No essays yet.',
  contents: 'Contents',
  updated: 'updated',
  minutes: (count: number): string => `${count} min read`,
  /** Leads from the head of an essay to the plate on which its curve is drawn. */
  draw: 'Draw your curve',
  thread: (essay: string): string => `Thread: ${essay}`,
  changes: 'What changed',
  filedUnder: 'Filed under',
  reply: 'Reply to this essay',
  cite: 'Cite this essay',
  bibtex: 'BibTeX',
  /** Before the name of the site, in the copy of an essay as Markdown. */
  from: 'From',

  /** Between the number of the part and the name of the series, which is a link. */
  partOf: (part: number, parts: number): string => `Part ${part} of ${parts} in`,
  previous: 'Previous',
  next: 'Next',
  related: 'Related',
  citedBy: 'Cited by',
  citedInComments: (count: number): string =>
    count === 1 ? 'Cited in 1 comment on another essay' : `Cited in ${count} comments on other essays`,

  /** Over a comment in a list: whom it answers, before the first line of that comment. */
  inReplyTo: (name: string): string => `In reply to ${name}:`,
  /** Between the date of a comment and the title of its essay, which is a link. */
  on: 'on',
} as const;
