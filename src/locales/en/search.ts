const onEssays = (count: number): string => (count === 1 ? 'on 1 essay' : `on ${count} essays`);

/** What the search box says while it is used; it loads in the browser. */
export const searchText = {
  nothing: (question: string): string => `Nothing found for “${question}”. Essays are listed below.`,
  failed: 'The search index could not be loaded. Essays are listed below.',
  essays: (count: number): string => (count === 1 ? '1 essay' : `${count} essays`),
  graphs: (count: number): string => (count === 1 ? '1 graph' : `${count} graphs`),
  pages: (count: number): string => (count === 1 ? '1 person or page' : `${count} people and pages`),
  comments: (essays: number): string => `comments ${onEssays(essays)}`,
  essayHeading: 'Essays',
  graphHeading: 'Graphs',
  pageHeading: 'People and pages',
  commentHeading: 'Comments',
  commentOn: (name: string, essay: string): string => `${name}, on ${essay}`,
  onEssays,
  /** @param all How many there are, where that is known. */
  more: (step: number, all: number | undefined): string =>
    all === undefined ? `Show ${step} more` : `Show ${step} more of ${all}`,
} as const;
