const SHORTEN = 'shorten it, or split it in two';

/** Why a comment is refused; a reader meets these in the preview, an editor in the check and in `accept`. */
export const refusalsText = {
  characters: (has: number, most: number) => ({
    found: `${has} characters`,
    expected: `a comment has at most ${most}`,
    mend: SHORTEN,
  }),
  lines: (has: number, most: number) => ({
    found: `${has} lines`,
    expected: `a comment has at most ${most}`,
    mend: SHORTEN,
  }),
  elements: (most: number) => ({
    found: 'too many links, list items, table cells and the like',
    expected: `a comment has at most ${most}`,
    mend: SHORTEN,
  }),
  depth: (most: number) => ({
    found: 'quotes, lists or emphasis too deep inside one another',
    expected: `a comment has at most ${most} levels`,
    mend: 'quote less, or indent less',
  }),
  formulas: (most: number, characters: number) => ({
    found: 'too many formulas, or too long ones',
    expected: `a comment has at most ${most}, with ${characters} characters together`,
    mend: SHORTEN,
  }),
  formulaSize: (characters: number) => ({
    found: 'formulas that grow too large on the page',
    expected: `their HTML has at most ${characters} characters together`,
    mend: 'shorten them',
  }),
};
