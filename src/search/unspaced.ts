/**
 * Chinese and Japanese are written without spaces between words, and Pagefind, by the rules of any other language, takes
 * a whole sentence for one word. The index therefore holds each of their signs as a word of its own, and a question is
 * asked in the same way.
 */

/** Signs of scripts that put no spaces between words; ー lengthens a vowel in Japanese. */
const SIGN = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]`;

/** @returns The text with each sign of such a script as a word of its own. */
export function apart(text: string): string {
  return text.replaceAll(new RegExp(SIGN, 'gu'), ' $& ');
}

/** @returns What `apart` made, as it was written: Pagefind may have put `<mark>` around some of its words. */
export function together(text: string): string {
  return text
    .replaceAll(new RegExp(`(${SIGN}(?:</mark>)?) (?=(?:<mark>)?${SIGN})`, 'gu'), '$1')
    .replaceAll('</mark><mark>', '');
}

/** @returns The question that finds what a reader looks for: such signs alone are meant as one phrase. */
export function asked(question: string): string {
  const signs = apart(question);
  const others = question.replaceAll(new RegExp(SIGN, 'gu'), '').trim();
  return others === '' && signs.trim() !== '' ? `"${signs}"` : signs;
}
