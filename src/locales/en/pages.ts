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
  },
  graphs: {
    title: 'Graphs',
    description: 'Every graph on this site. None shows measured data; each has its own page.',
    none: 'No graphs yet.',
  },
  search: {
    title: 'Search',
    description: 'Search essays, graphs and comments, or choose from the list of essays.',
    year: (year: string): string => `Essays of ${year}`,
  },
  series: {
    description: (title: string, count: number): string =>
      `A series of essays: ${title}. ${partCount(count)}.`,
    deck: (count: number): string => `A series in ${partCount(count)}, in reading order.`,
  },
  tag: {
    description: (tag: string, count: number): string => `${essayCount(count)} filed under ${tag}.`,
    deck: (count: number): string => `${essayCount(count)}.`,
  },
  person: {
    description: (name: string): string => `Essays and comments by ${name}.`,
    position: 'A position, not a person.',
    none: 'No essays and no comments yet.',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    heading: 'Nothing is drawn here',
    deck: 'There is no page at this address. It may have moved, or the link may have lost a letter.',
    latest: 'The latest essays',
  },
} as const;
