/** What check and build say of the files in `content/public/`. */
export const publicFilesText = {
  dotExpected: 'no file whose name begins with a dot: many hosts leave it out',
  dotMend: 'rename it, or move it out of public/',
  caseFound: (other: string) => `a name that differs from ${other} in upper and lower case alone`,
  caseExpected: 'names that differ in more: some systems take the two for one file',
  caseMend: 'rename one of them',
  takenFound: (address: string) => `the address ${address}, which the site uses itself`,
  takenExpected: 'an address that nothing else has',
  takenMend: 'rename the file',
  written: (name: string) =>
    `public/${name} of the content would replace a file that the build has written; rename it`,
} as const;
