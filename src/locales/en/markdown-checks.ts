/** What is said of text in an essay that looks like syntax and is none, or that the page would lose. */
export const markdownChecksText = {
  tex: {
    expected: 'Markdown takes these backslashes away',
    mend: 'write $…$, or $$ on lines of their own, or put it in a code span if the signs themselves are meant',
  },
  environment: {
    expected: 'no formula without dollars',
    mend: 'write $$ on a line of its own before its \\begin and after its \\end, or put it in a code span to print it',
  },
  command: {
    expected: 'a command of TeX outside of a formula, printed as it stands',
    mend: 'write $…$ round a formula or *…* round words, or put it in a code span to print it',
  },
  dollars: {
    expected: 'a dollar without its other one',
    mend: 'close the formula, or write \\$ for the sign itself',
  },
  spacedDollars: {
    expected: 'no formula, because of the space after its dollar',
    mend: 'write $x$ without spaces, or \\$ for the sign itself',
  },
  wordsInFormula: {
    expected: 'words without spaces between them, since two dollars make a formula',
    mend: 'write \\$ for the sign itself, or \\text{…} round words in a formula',
  },
  displayInLine: (first: string, others: number) => ({
    found: others === 0 ? first : `${first}, and ${others} more with words beside them`,
    expected: 'two dollars set a formula apart from its line',
    mend: 'write $x$ for a formula within a line, or $$ on lines of their own',
  }),
  openDisplay: {
    expected: 'a formula that is never closed, so all that follows is taken for TeX',
    mend: 'write $$ on a line of its own after it, or \\$\\$ for the signs themselves',
  },
  emptyDisplay: {
    expected: 'nothing stands between the dollars',
    mend: 'write the formula, or \\$ for the signs themselves',
  },
  wordsAfterDollars: {
    expected: 'words after the closing $$',
    mend: 'put $$ on a line of its own, and the words on the next',
  },
  graph: {
    expected: 'not taken as a graph, which stands on a line of its own and has spaces between its names',
    mend: 'write ::graph{one two}, or \\: for each of its colons to print it',
  },
  directive: {
    expected: 'not taken as a box, note, graph or term',
    mend: 'write :::box[Title], :::note, ::graph{id} or :term[word]{means="…"}, or \\: for each of its colons to print it',
  },
  fence: {
    expected: 'not taken as a box or note',
    mend: 'write :::note or :::box[Title] and keep the colons that close it, remove both, or write \\: for each of its colons to print it',
  },
  definition: {
    expected: 'neither a list of definitions nor a caption here, but printed with its colon',
    mend: 'write **word** and its meaning on one line, or a paragraph without the colon, or \\: for the sign itself',
  },
  strayFence: {
    expected: 'nothing is open here that it could close',
    mend: 'remove it, or write more colons outside (::::box[Title] … ::::) when a box holds another',
  },
  underline: (signs: string) => ({
    expected: `the ${signs} under it makes a heading of the whole paragraph`,
    mend: 'write an empty line before the signs for a rule or a list, or ## before the words of a heading',
  }),
  openBox: (fence: string) => ({
    expected: 'it is never closed',
    mend: `write ${fence} on a line of its own where it ends`,
  }),
  cutBox: {
    expected: 'the box around it takes its closing colons',
    mend: 'write more colons outside, as in ::::box[Title] … ::::',
  },
  openCode: (fence: string) => ({
    expected: 'code that is never closed, so all that follows is taken for code',
    mend: `write ${fence} on a line of its own where it ends`,
  }),
  cutCode: {
    expected: 'the box around it ends inside this code, or the code is never closed',
    mend: 'close the code, and write more colons outside it, as in ::::box[Title] … ::::',
  },
  openComment: {
    expected: 'a remark that is never closed hides the rest of the page',
    mend: 'write --> where it ends',
  },
  noFootnote: {
    expected: 'called, but not written',
    mend: 'write it as a paragraph [^label]: …, or a backslash before its first sign to print it',
  },
  noteInLine: {
    expected: 'no footnote, which is written in a paragraph of its own here',
    mend: 'write [^label] in the text and a paragraph [^label]: …, or a backslash before its first sign to print it',
  },
  citation: {
    expected: 'no source is looked up here',
    mend: 'write a footnote or a link, or a backslash before its first sign to print it',
  },
  crossReference: {
    expected: 'nothing is numbered here',
    mend: 'write [words](#id) with the id of a heading, or a backslash before its first sign to print it',
  },
  remark: {
    expected: 'no remark that is hidden, so readers would see it',
    mend: 'write <!-- and --> without an empty line between them, or a backslash before its first sign to print it',
  },
  twice: {
    expected: 'written a second time, and the first counts',
    mend: 'give it a label of its own',
  },
  uncalled: {
    expected: 'written, but nothing calls it, so it is not on the page',
    mend: 'write its label where it belongs, or remove it',
  },
  wikilink: {
    expected: 'no link here',
    mend: 'write [words](/essays/id/), or a backslash before its first sign to print it',
  },
  noDefinition: {
    expected: 'no address is written for the label in the second brackets',
    mend: 'write [words](address), or a line [label]: address, or a backslash before its first sign to print it',
  },
  shortcode: {
    expected: 'a command of another system, printed as it stands',
    mend: 'write what it stands for in Markdown, or a backslash before its first sign to print it',
  },
  mark: {
    expected: 'no highlight here',
    mend: 'write *words*, or a backslash before its first sign to print it',
  },
  attribute: {
    expected: 'only a heading can be given an id, as in ## Heading {#id}',
    mend: 'remove it, or write \\{ in place of its first sign to print it',
  },
  blockId: {
    expected: 'only a heading has an address',
    mend: 'remove it, or write a backslash before its first sign to print it',
  },
  hashes: {
    expected: 'neither a heading nor a tag here, but printed as it stands',
    mend: 'write a space after the # of a heading and tags in the front matter, or a backslash before its first sign to print it',
  },
  spacedMarks: {
    expected: 'no emphasis, because of the space inside of its stars',
    mend: 'move the space outside, or write \\* for each star to print it',
  },
  markdownInHtml: {
    expected: 'in a block of HTML, where Markdown and formulas are printed as they stand',
    mend: 'put the words on lines of their own at the margin, with an empty line before and after them inside of the tags, or put the signs in <code>',
  },
  spoiler: {
    expected: 'no text that is hidden until it is asked for',
    mend: 'write :::box[Title] before it and ::: after it, or > \\! for the sign itself',
  },
  hyphenRow: {
    expected: 'a line of hyphens in the body of a table, printed as it stands',
    mend: 'remove it, or begin another table after an empty line',
  },
  indentedRow: {
    expected: 'four spaces before it make code of it, outside of the table',
    mend: 'begin each row of the table at the margin, or write an empty line before code',
  },
  cells: (count: number) => `${count} cells`,
  tooManyCells: (columns: number) => ({
    expected: `the head of the table has ${columns}, and the others are not on the page`,
    mend: 'write \\| for a bar inside a cell, or \\mid or \\vert for one in a formula',
  }),
};
