/** A word of a text, and where it stands there, in code units. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits in a row, soft hyphens among them; in scripts that leave no space between words, each one alone. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}\u{AD}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

/**
 * The words of a text, without what changes between two copies of it: capitals, spaces, and every kind of quotation
 * mark, dash, dot and sign. A formula counts as the letters of its TeX.
 */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    word: found.replaceAll('\u{AD}', '').normalize('NFKC').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}
