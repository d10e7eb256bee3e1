/** The page that lists all feeds. */
export const followText = {
  title: 'Follow',
  description: 'All feeds of this site: essays, threads, and the replies to each graph.',
  deck: 'Paste one of these addresses into any feed reader, and it tells you what is new. No account, no tracking.',
  essays: 'Essays',
  everything: 'All essays, full text',
  threads: 'Threads',
  noThreads: 'Each essay brings the feed of its thread. No essays yet.',
  graphs: 'Replies to a graph, from all threads',
} as const;
