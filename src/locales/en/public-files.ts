/** What check and build say of the files in `content/public/`. */
export const publicFilesText = {
  leftOut: {
    found: 'a name that begins with a dot',
    expected: 'of such only .well-known and .nojekyll are published',
    mend: 'rename it if readers should get it',
  },
  caseFound: (other: string) => `a name that differs from ${other} in upper and lower case alone`,
  caseExpected: 'names that differ in more: some systems take the two for one file',
  caseMend: 'rename one of them',
  takenFound: (address: string) => `the address ${address}, which the site uses itself`,
  takenExpected: 'an address that nothing else has',
  takenMend: 'rename the file',
  written: (name: string) =>
    `public/${name} of the content would replace a file that the build has written; rename it`,
} as const;
