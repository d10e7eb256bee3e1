/** What the build says of the search index. */
export const searchBuildText = {
  /** @param pages Addresses of pages without text; none means that no page at all has any. */
  noText(pages: readonly string[]): string {
    const where = pages.length > 0 ? `the pages ${pages.join(', ')}` : 'any page';
    return (
      `search: found no text to index on ${where}; ` +
      'expected a title (h1) and a text (.prose) on each essay, and a counter-graph on each page of a graph; ' +
      'make src/search/records.ts and the views agree, or publish a page if the site has none'
    );
  },
  done: (records: number, kilobytes: number): string => `search index: ${records} entries in ${kilobytes} kB`,
} as const;
