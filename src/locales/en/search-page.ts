/** The search page before anybody searches. */
export const searchPageText = {
  label: 'Search essays, graphs and comments',
  noScript: 'Search needs JavaScript. Without it, here is a list of essays.',
  devServer:
    'The dev server has no search index, because the index is made from the built pages. To search, run',
  devServerCommand: 'npm start',
} as const;
