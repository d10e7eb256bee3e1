/** llms.txt, a guide to the site for programs. */
export const llmsText = {
  essays: 'Essays',
  graphs: 'Graphs',
  aboutGraphs: 'Each curve is a few points with heights between 0 and 1. None shows measured data.',
  /** In place of an empty list. */
  none: 'None yet.',
  pages: 'Pages',
  optional: 'Optional',
  feed: 'Feed',
  aboutFeed: 'the newest essays in full, as RSS',
} as const;
