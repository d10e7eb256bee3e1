/** Pages of a list that is longer than one page. */
export const listPagesText = {
  /** The title of a further page of a list. */
  title: (list: string, page: number, pages: number): string => `${list}, page ${page} of ${pages}`,
  /** The name of the links to its pages. */
  pagesOf: (list: string): string => `Pages of ${list}`,
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
} as const;
