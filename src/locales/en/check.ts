const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What `npm run check` prints beside the problems, and what a build says that the check stops. */
export const checkText = {
  inContent: (problems: number) => `${counted(problems, 'problem')} in the content`,
  progress: (folder: string, done: number, total: number) =>
    `${folder}: ${done} of ${counted(total, 'text')}`,
  good: (folder: string, essays: number, comments: number, graphs: number, made: number) =>
    `${folder}: ${counted(essays, 'essay')}, ${counted(comments, 'comment')}, ${counted(graphs, 'graph')}; no problems (${counted(made, 'text')} rendered, the others unchanged)`,
  asking: (folder: string, done: number, total: number) =>
    `${folder}: asked for ${done} of ${counted(total, 'link')}`,
  outside: (links: number) => `${counted(links, 'link')} to other sites; none is dead`,
  link: {
    dead: (cause: string, url: string) => ({
      expected: cause,
      mend: `correct it, or link to a copy, such as https://web.archive.org/web/${url}`,
    }),
    moved: (to: string) => ({ expected: 'moved for good', mend: `write ${to}` }),
    refused: (cause: string) => ({ expected: `no answer for programs (${cause})`, mend: 'look yourself' }),
  },
  note: (problem: string) => `note: ${problem}`,
  bad: (folder: string, problems: number) => `${folder}: ${counted(problems, 'problem')}; nothing was built`,
};
