const essayCount = (count: number): string => (count === 1 ? '1 essay' : `${count} essays`);
const partCount = (count: number): string => (count === 1 ? '1 part' : `${count} parts`);

/** Pages that list what the site has, and files beside pages. */
export const pagesText = {
  essays: 'Essays',
  comments: 'Comments',
  essayCount,

  archive: {
    title: 'Archive',
    description: 'All essays by year, newest first.',
    none: 'No essays yet.',
    of: (year: string): string => `Essays of ${year}`,
    /** The name of the links to the years. */
    years: 'Years',
    allOf: (count: number, year: string): string => `All ${essayCount(count)} of ${year}`,
    yearDescription: (count: number, year: string): string =>
      `${essayCount(count)} of ${year}, newest first.`,
    back: 'All years',
  },
  graphs: {
    title: 'Graphs',
    description:
      'Every graph on this site, each with its own page. Each says whether it is drawn, computed or measured data.',
    none: 'No graphs yet.',
    list: 'the graphs',
  },
  search: {
    title: 'Search',
    description: 'Search essays, graphs and comments, or choose from the list of essays.',
  },
  series: {
    description: (title: string, count: number): string =>
      `A series of essays: ${title}. ${partCount(count)}.`,
    deck: (count: number): string => `A series in ${partCount(count)}, in reading order.`,
    list: 'the series',
  },
  tag: {
    description: (tag: string, count: number): string => `${essayCount(count)} filed under ${tag}.`,
    deck: (count: number): string => `${essayCount(count)}.`,
    list: 'the essays with this tag',
  },
  person: {
    description: (name: string): string => `Essays and comments by ${name}.`,
    role: 'A role, written for sample threads; it stands for no person.',
    none: 'No essays and no comments yet.',
    essays: (name: string): string => `Essays by ${name}`,
    comments: (name: string): string => `Comments by ${name}`,
    follow: (name: string): string => `Follow the comments by ${name}`,
  },
  allComments: {
    title: 'All comments',
    description: 'Every comment on every essay, newest first.',
    /** Before the link to its feed. */
    deck: 'Every comment on every essay, whole, newest first, with what it answers.',
    follow: 'Follow all comments',
    none: 'No comments yet.',
    list: 'all comments',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    heading: 'Nothing is drawn here',
    deck: 'There is no page at this address. It may have moved, or the link may have lost a letter.',
    latest: 'The latest essays',
  },
} as const;
