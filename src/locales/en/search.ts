/** What the search box says while it is used; it loads in the browser. */
export const searchText = {
  nothing: (question: string): string => `Nothing found for “${question}”. All essays are listed below.`,
  failed: 'The search index could not be loaded. All essays are listed below.',
  essays: (count: number): string => (count === 1 ? '1 essay' : `${count} essays`),
  graphs: (count: number): string => (count === 1 ? '1 graph' : `${count} graphs`),
  pages: (count: number): string => (count === 1 ? '1 person or page' : `${count} people and pages`),
  comments: (count: number): string => (count === 1 ? '1 comment' : `${count} comments`),
  essayHeading: 'Essays',
  graphHeading: 'Graphs',
  pageHeading: 'People and pages',
  commentHeading: 'Comments',
  commentOn: (name: string, essay: string): string => `${name}, on ${essay}`,
  more: (step: number, all: number): string => `Show ${step} more of ${all}`,
} as const;
