/**
 * What a comment may ask of the build and of the page it stands on. A comment beyond a limit is refused whole, with
 * the limit's number in the message, because half a comment misquotes its author; only formulas that KaTeX will not
 * set stay as their source. The numbers were measured with `npm run bench`: within them the CPU time of every known
 * pathological shape grows in proportion to its length, and none takes more than about 0.1 s (formulas: 1 s).
 */
export const limits = {
  /** UTF-16 code units of Markdown: some 10,000 words, longer than most essays. */
  text: 65_536,
  /**
   * Lines. 10,000 words are 800 of them. It bounds markdown-it's one quadratic shape that we know, a quote whose last
   * block cannot be continued before lines that could continue one: 5 s at 16,000 lines, under 0.1 s at 2,000.
   */
  lines: 2_000,
  /** Elements inside one another. A list counts two a level, so 14 lists fit; recursion stays shallow. */
  depth: 32,
  /** Elements in all: links, list items, table cells, line breaks. 10,000 words need about 1,000. */
  elements: 5_000,
  /** Formulas. Each costs KaTeX about a millisecond and the page about 2 kB. */
  formulas: 200,
  /** Code units of one formula; a `$` further than that from the next one is a plain dollar. */
  formula: 2_000,
  /** Code units of all formulas together. */
  formulaText: 10_000,
  /** Code units of the HTML that all formulas grow to, since one short command can stand for much markup. */
  formulaHtml: 500_000,
  /** Elements inside one another in one formula: a fraction takes eight. What walks a tree calls itself as often. */
  formulaDepth: 200,
  /** Expansions of macros in one formula (KaTeX); commands like \dots take a few each. */
  formulaExpansions: 500,
  /** Largest length a formula may ask for, in em (KaTeX), so that no rule covers the page. */
  formulaSize: 20,
  /** Furthest that a part of a formula may reach or be moved, up, down or aside, in em: a derivation of thirty lines. */
  formulaExtent: 50,
} as const;
