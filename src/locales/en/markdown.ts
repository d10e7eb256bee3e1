/** What is said of the body of an essay, a page or a biography, and the words that its rendering adds. */
export const markdownText = {
  footnotes: 'Notes',
  /** Of a link from a footnote to the place that it belongs to; `again` counts further places from 2. */
  backTo: (footnote: number, again: number) => `Back to reference ${footnote}${again > 1 ? `-${again}` : ''}`,
  noLanguage: (language: string, near: string | undefined) => ({
    found: language,
    expected: 'no such language of code',
    mend: near === undefined ? 'write text for code that is not coloured' : `did you mean ${near}?`,
  }),
  noAlt: (picture: string) => ({
    found: `no description of ${picture}`,
    expected: 'a picture has words for those who do not see it',
    mend: 'write ![what it shows](file)',
  }),
  pictureElsewhere: {
    expected: 'pages load nothing from elsewhere',
    mend: 'save the picture beside the essay, and write the name of its file',
  },
  pictureSigns: (refused: string) => ({
    expected: `the name of a picture here has none of the signs ${refused}`,
    mend: 'rename the file',
  }),
  styleAttribute: 'a style attribute',
  forbiddenHtml: {
    expected: 'HTML in a text may neither load nor style anything',
    mend: 'remove it',
  },
  noAddress: {
    expected: 'this leads nowhere',
    mend: 'write it like https://…, /essays/id/, #heading or name-of-a-file.pdf',
  },
  component: {
    expected: 'the file does not import this component',
    mend: 'import it, or write <Graph ids="…" />',
  },
  mdx: (line: string, cause: string) => ({
    found: line,
    expected: `this is not valid MDX (${cause})`,
    mend: 'correct it, or write \\{ and \\< for the signs themselves',
  }),
  topHeading: (heading: string) => ({
    found: `# ${heading}`,
    expected: 'the title of the essay is the only heading of this level',
    mend: `write ## ${heading}`,
  }),
  emptyHeading: {
    found: 'a heading without words',
    expected: 'the contents could not name it',
    mend: 'write its words behind the signs, or remove them',
  },
  idOfPage: {
    expected: 'the page around the text has this id itself',
    mend: 'choose another',
  },
  idTwice: {
    expected: 'something before it has this id',
    mend: 'choose another',
  },
  untitledBox: {
    found: ':::box',
    expected: 'a closed box shows its title',
    mend: 'write :::box[Title]',
  },
  noGraph: {
    expected: 'it names no graph',
    mend: 'write ::graph{id} with the name of a file in scenarios/',
  },
  term: {
    expected: 'a term is a word and its meaning',
    mend: 'write :term[word]{means="what it means"}',
  },
  directive: {
    expected: 'no such directive',
    mend: 'write :::box[Title], :::note, ::graph{id} or :term[word]{means="…"}, or \\: for each of its colons to print it',
  },
  formula: (cause: string) => ({ expected: `KaTeX cannot set it (${cause})`, mend: 'correct the formula' }),
  /** Takes the place of KaTeX's own words for commands that a formula may not use. */
  noCommand: (command: string) => `${command} is not allowed in formulas`,
};
