/** A word of a text, and its place in the text, in code units. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits in a row, with soft hyphens; in scripts without spaces between words, each letter is a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}\u{AD}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

/**
 * The words of a text, without the differences that copying makes: capitals, spaces, punctuation and other signs. A formula
 * counts as the letters of its TeX.
 */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    word: found.replaceAll('\u{AD}', '').normalize('NFKC').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** The same without their places. */
export function wordList(text: string): readonly string[] {
  return wordsOf(text).map(({ word }) => word);
}
