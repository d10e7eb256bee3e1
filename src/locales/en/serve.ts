/** What `npm start` says when the site is served. */
export const serveText = {
  at: (address: string) => `The site is at ${address}. Press Ctrl-C to stop it.`,
};
