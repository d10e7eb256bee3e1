/** What feeds say around the texts of essays and comments. */
export const feedsText = {
  changes: 'What changed',
  change: (date: string, note: string) => `${date}: ${note}`,
  openGraph: 'Open the interactive graph.',
  graphOnPage: 'Open this graph on the page.',
  asTable: (caption: string) => `As a table. ${caption}`,
  pageOnly: 'This part can only be seen on the page.',
  head: {
    sample: 'A sample: written as an example, it stands for no person. ',
    holds: (stance: string) => `Holds ${stance}`,
    movedFrom: (stance: string) => `, moved from ${stance}`,
    /** The comment that changed the mind follows. */
    after: ' after ',
    /** Ends the sentence about the stance. */
    end: '. ',
    /** The comment that is replied to follows. */
    inReplyTo: 'In reply to ',
    /** The title of the essay follows. */
    inReplyOn: ', on ',
    on: 'On ',
  },
  entry: {
    title: (name: string, line: string, sample: boolean) => `${name}${sample ? ' (sample)' : ''}: ${line}`,
    noWords: 'no words of their own',
    retracted: 'retracted',
    retractedBody: 'The author has retracted this comment.',
    holds: (graph: string) => `holds ${graph}`,
    movedFrom: (graph: string) => `moved from ${graph}`,
    answers: (graph: string) => `redraws ${graph}`,
  },
  thread: {
    title: (essay: string) => `Thread: ${essay}`,
    subtitle: (essay: string) => `All comments on “${essay}”, newest first.`,
  },
  all: {
    title: (site: string) => `${site}: all comments`,
    subtitle: 'Comments on every essay, newest first.',
  },
  person: {
    title: (name: string) => `Comments by ${name}`,
    subtitle: (name: string) => `All comments by ${name}, newest first.`,
  },
  moves: {
    title: 'Who moves, and by what',
    subtitle:
      'Comments whose authors changed their minds and say what did it, from all threads, newest first.',
  },
  scenario: {
    title: (graph: string) => `Comments on the graph ${graph}`,
    subtitle: (graph: string) =>
      `Comments that take or leave a stance on “${graph}”, or redraw it. Newest first.`,
  },
  noGraph: (graph: string) => `no graph ${graph} in scenarios/`,
  noGraphIn: (essay: string, graph: string) => `essay ${essay}: no graph ${graph} in scenarios/`,
  noAddress: (essay: string, address: string) =>
    `essay ${essay}: the address "${address}" leads nowhere from a feed`,
};
