/** llms.txt, a guide to the site for programs. */
export const llmsText = {
  essays: 'Essays',
  graphs: 'Graphs',
  aboutGraphs:
    'Each curve is a few points with heights between 0 and 1, a formula or, in a graph of kind data, measured points with their sources.',
  /** In place of an empty list. */
  none: 'None yet.',
  pages: 'Pages',
  optional: 'Optional',
  feed: 'Feed',
  aboutFeed: 'the newest essays in full, as RSS',
  data: 'Open data',
  aboutData:
    'every comment, stance, change of mind and drawn curve as CSV, described as a Data Package; the same as JSON beside it',
  archive: 'Archive',
  aboutArchive:
    'every essay by year; an essay is Markdown at the address of its page with .md for the last slash',
  aboutGraphList:
    'every graph; its numbers are JSON at the address of its page with .json for the last slash',
} as const;
