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
  /** @param count of all pieces that another system would run; `first` names the language of the first */
  chunks: (first: string, count: number) => ({
    found: `{${first}}${count === 1 ? '' : `, and ${count - 1} more like it`}`,
    expected: 'no code is run here, so its output would be missing',
    mend: `make Markdown of the file first (quarto render --to gfm, or knit to github_document), or write \`\`\`${first} for code that is only shown`,
  }),
  diagram: {
    expected: 'no diagram is drawn here',
    mend: 'save its picture beside the essay and show that, or write text for the language to show this code',
  },
  noAlt: (picture: string, isHtml: boolean) => ({
    found: `no description of ${picture}`,
    expected: 'a picture has words for those who do not see it',
    mend: isHtml ? 'write alt="what it shows" in its tag' : 'write ![what it shows](file)',
  }),
  pictureElsewhere: {
    expected: 'pages load nothing from elsewhere',
    mend: 'save the picture beside the essay, and write the name of its file',
  },
  pictureFromRoot: {
    expected: 'a picture lies beside the essay',
    mend: 'copy the file there, and write its name without the folders before it',
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
  linkedFootnotes: (first: string, others: number) => ({
    found: others === 0 ? first : `${first}, and ${others} more links of footnotes`,
    expected: 'nothing on the page has this id',
    mend: 'write [^1] in place of the number in the text, and [^1]: before the words of its note in place of the number there',
  }),
  noAddress: {
    expected: 'this leads nowhere',
    mend: 'write it like https://…, /essays/id/, #heading or name-of-a-file.pdf',
  },
  component: {
    expected: 'the file does not import this component',
    mend: 'import it, write <Graph ids="…" /> for a graph, or write in Markdown what it shows',
  },
  mdx: (line: string, cause: string) => ({
    found: line,
    expected: `this is not valid MDX (${cause})`,
    mend: 'correct it, or write \\{ and \\< for the signs themselves',
  }),
  topHeading: (heading: string, others: number) => ({
    found: `# ${heading}${others === 0 ? '' : `, and ${others} more of its level`}`,
    expected: 'the title of the essay is the only heading of this level',
    mend:
      others === 0
        ? `write ## ${heading}, or remove it where it repeats the title`
        : 'put every heading of the text one level down: ## for #, ### for ##, and so on',
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
  formula: (cause: string, mend: string) => ({ expected: `KaTeX cannot set it (${cause})`, mend }),
  formulaMends: {
    other: 'correct the formula',
    signInText: (sign: string) => `write \\${sign} for the sign itself`,
    columns: 'write \\begin{aligned} before it and \\end{aligned} after it',
    prime: "write ' for a prime",
    words: 'put it into \\text{…}, or outside of the formula',
    label: 'remove it, and write \\tag{1} where a formula is to have a number',
    reference: 'write the number itself',
    command: 'write it with commands of https://katex.org/docs/supported.html',
  },
  /** Takes the place of KaTeX's own words for commands that a formula may not use. */
  noCommand: (command: string) => `${command} is not allowed in formulas`,
};
