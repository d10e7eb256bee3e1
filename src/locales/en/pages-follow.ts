/** The page that lists all feeds. */
export const followText = {
  title: 'Follow',
  description: 'The feeds of this site: essays, threads, people, and the replies to each graph.',
  deck: 'Paste one of these addresses into any feed reader, and it tells you what is new. No account, no tracking.',
  essays: 'Essays',
  everything: 'All essays, full text',
  comments: 'Comments',
  allComments: 'All comments on all essays',
  people: 'Comments of one person',
  morePeople: 'The page of everybody else who has commented leads to the feed of their comments.',
  threads: 'Threads',
  noThreads: 'Each essay brings the feed of its thread. No essays yet.',
  /** Before a link to the archive. */
  olderThreads: 'The page of each older essay leads to the feed of its thread:',
  archive: 'all essays by year',
  /** Before a link to the list of graphs. */
  moreGraphs: 'The page of each graph leads to the feed of its replies:',
  allGraphs: 'all graphs',
  moves: 'Changes of mind',
  allMoves: 'Who moves, and by what, from all threads',
  graphs: 'Replies to a graph, from all threads',
} as const;
