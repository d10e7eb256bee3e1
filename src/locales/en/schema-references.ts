/** What is said when one file names another that is not there, or when two of them contradict each other. */
export const referencesText = {
  unreadable: (reason: string) => ({
    found: 'it cannot be read',
    expected: `the system says ${reason}`,
    mend: 'put it in its place, or let this user read it',
  }),
  noContent: (folder: string, there: boolean) => ({
    found: there ? 'this folder is empty' : 'there is no such folder',
    mend: `correct CONTENT_DIR, or make a site there: \`npm run new -- site ${folder}\``,
  }),
  person: 'no such file in people/',
  graph: 'no such file in scenarios/',
  formula: 'no such formula, see /help/formulas/',
  curve: (graph: string) => `no such curve in scenarios/${graph}.json`,
  thread: 'no essay has this id, and a folder in threads/ is named after its essay',
  comment: 'no such comment in this thread',
  essay: 'no essay has this id',
  otherComment: 'no such comment in that thread',
  essayGraph: 'not among the scenarios of the essay',
  publishedEssay: 'no published essay has this id',
  didYouMean: (name: string) => `did you mean ${name}?`,
  choose: (names: readonly string[]) => `write one of: ${names.join(', ')}`,
  noneThere: 'correct the name, or add what it names',
  notDrawable: (graph: string, drawable: readonly string[]) => ({
    expected: `readers may not redraw this curve of scenarios/${graph}.json`,
    mend:
      drawable.length === 0
        ? 'give it 5 to 9 knots and "drawable": true there'
        : `write one of: ${drawable.join(', ')}, or give it 5 to 9 knots and "drawable": true there`,
  }),
  loop: (ids: readonly string[]) => ({
    found: `${ids.join(', ')} reply to each other in a circle`,
    expected: 'replies lead up to a comment without a parent',
    mend: 'correct the parent of one of them',
  }),
  moveByLater: {
    expected: 'that comment is not older than this one',
    mend: 'correct the id, or one of the dates',
  },
  moveByLaterPage: {
    expected: 'that page is not older than this comment',
    mend: 'correct the address, or one of the dates',
  },
  moveFromNothing: (author: string) => ({
    found: `${author} took no stance earlier in this thread`,
    expected: 'a move leads from one stance to another',
    mend: 'remove moved, or sign with the same name as before',
  }),
  moveNowhere: (author: string) => ({
    found: `${author} held this very stance before`,
    expected: 'a move changes the scenario or the credence',
    mend: 'remove moved, or correct the stance',
  }),
  seriesPart: (part: number, series: string, owner: string) => ({
    found: `part ${part} of ${series}`,
    expected: `${owner} has that place already`,
    mend: 'give one of the two another number',
  }),
  tagAgain: { expected: 'this tag stands here twice', mend: 'remove one of the two' },
  tagSpelling: (first: string, owner: string) => ({
    expected: `its page is that of "${first}" in ${owner}`,
    mend: `write it the same way in both, or choose another word`,
  }),
};
