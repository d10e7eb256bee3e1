/** What is said of the body of an essay, a page or a biography that is too much for the parser. */
export const bodyLimitsText = {
  tooLong: (length: number, most: number) => ({
    found: `${length.toLocaleString('en')} characters`,
    expected: `at most ${most.toLocaleString('en')} are read`,
    mend: 'divide it into several essays',
  }),
  tooDeep: (levels: number, most: number) => ({
    found: `${levels} quotes and lists, one inside of the other`,
    expected: `at most ${most}`,
    mend: 'remove the outer ones',
  }),
  overfull: {
    found: 'parts inside of parts without end',
    expected: 'the parser has given up',
    mend: 'take apart what is nested: brackets, emphasis, quotes and lists',
  },
  endless: {
    found: 'a text on which the parser works for more than seconds',
    expected: 'it has been stopped',
    mend: 'divide the text in two again and again to find the place: mostly it is many brackets, quotes or lists inside one another',
  },
} as const;
