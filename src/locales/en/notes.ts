/** What is said of things that are allowed and hardly meant. */
export const notesText = {
  /** @param entity what feeds use meanwhile */
  feedId: (entity: string) => ({
    found: 'missing',
    expected: 'feeds name entries by the origin, and a move to another one would show all of them as unread',
    mend: `add \`"feedId": "${entity}"\``,
  }),
  replies: {
    found: 'no repository and no e-mail address',
    expected: 'readers have nowhere to send a reply',
    mend: 'add `"replies": {"email": "…"}`',
  },
  /** @param near the comment that may have been meant */
  parent: (near: string | undefined) => ({
    expected: 'no such comment in this thread, and the reply stands under “A comment that is not public”',
    mend: near === undefined ? 'leave it so if the comment was taken away' : `did you mean ${near}?`,
  }),
  folder: (count: number) => ({
    found: `${count} ${count === 1 ? 'file' : 'files'} in a folder that nothing reads`,
    mend: 'put pictures beside their essay, and files to publish as they are into public/',
  }),
};
