/** What the dev server shows and prints while the content is broken. */
export const devText = {
  /** Name of the overlay, before the count of problems. */
  name: 'Content',
  /** Title of the page that stands for every other until all is mended. */
  waiting: 'Waiting for the content',
  /** After the list of all problems. */
  goesOn: 'This page goes on by itself when the files are mended.',
  mended: 'the content is mended',
} as const;
