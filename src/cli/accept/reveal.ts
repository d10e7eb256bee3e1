/**
 * Emoji are made of joiners and selectors and are seen all the same. What is not seen, or turns text around: default
 * ignorable characters, controls, format characters, separators of lines, unassigned ones, and the blank of Braille.
 */
const EMOJI_OR_UNSEEN =
  /\p{RGI_Emoji}|[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\u2800]--[\n\t]]/gv;
const UNSEEN = /^[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\u2800]--[\n\t]]$/v;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with everything in it that nobody could see as its code: `‹U+202E›`. Safe to print on a terminal. */
export function revealUnseen(text: string): string {
  return text.replace(EMOJI_OR_UNSEEN, (found) => (UNSEEN.test(found) ? `‹${codeOf(found)}›` : found));
}

/** Codes of the characters of a text that nobody could see, each once, in the order in which they come. */
export function unseenIn(text: string): string[] {
  const found = text.match(EMOJI_OR_UNSEEN) ?? [];
  return [...new Set(found.filter((one) => UNSEEN.test(one)).map(codeOf))];
}
