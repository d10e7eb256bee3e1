/** What is said of files and addresses of a content folder. */
export const loaderText = {
  keyOfStance: { expected: 'in the stance of a comment this word is a key', mend: 'rename the file' },
  reserved: { expected: 'the site has a page of its own at this address', mend: 'rename the file' },
  unread: {
    found: 'nothing reads this file',
    expected:
      'a text is essays/ID.md, essays/ID/index.md, threads/ESSAY/ID.md, scenarios/ID.json, people/ID.md or pages/ID.md',
    mend: 'move it, or begin its name with an underscore',
  },
  /** @param encoding what it most likely is */
  notUtf8: (encoding: string) => ({
    found: `not UTF-8, most likely ${encoding}`,
    expected: 'texts are in UTF-8',
    mend: 'save it in that encoding',
  }),
  otherEnd: (end: string, renamed: string) => ({
    found: end,
    expected: 'nothing reads a file with this end',
    mend: `rename it to ${renamed}, or begin its name with an underscore`,
  }),
  alias: (owner: string) => ({
    expected: `${owner} has this address already`,
    mend: 'remove it from one of the two',
  }),
  firstId: (owner: string) => ({
    expected: `feeds know ${owner} by this id`,
    mend: 'correct it, or remove it from one of the two',
  }),
  pageOfSite: 'a page of the site',
  toolFolder: 'a folder that the build fills',
  picture: (folder: string) => `no such file in ${folder}/`,
  attachment: (folder: string) => ({
    absent: `no such file in ${folder}/`,
    outside: { expected: `a file that is published with this text is in ${folder}/`, mend: 'move it there' },
    hidden: {
      expected: 'files and folders whose names begin with a dot are not published',
      mend: 'rename it',
    },
    signs: { expected: 'an address cannot have %, # or ? in a name', mend: 'rename the file' },
    isText: (address: string) => ({
      expected: 'this file has a page of its own',
      mend: `write its address, ${address}`,
    }),
    isEssay: (address: string) => ({
      expected: 'no such file, but an essay has this name',
      mend: `write its address, ${address}`,
    }),
    noPage: {
      expected: 'nothing reads this file, and no text is published as it is written',
      mend: 'remove the link',
    },
    taken: (owner: string) => ({
      expected: `the site writes ${owner} itself`,
      mend: 'rename the file beside the text',
    }),
  }),
  anchor: 'no heading or other place of that page has this id',
  page: 'no published page has this address',
  fullAddress: 'correct it, or write the full address of a page of another site, https://…',
  secondEssay: (id: string, other: string) => ({
    found: `a second essay "${id}", beside ${other}`,
    expected: 'an id belongs to one essay',
    mend: 'rename one of the two',
  }),
};
