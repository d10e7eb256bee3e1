import { codePointName } from '../../schema/harmless.ts';

/**
 * Emoji, which are visible although they have invisible characters in them, and characters that are invisible or turn the
 * direction of text: default ignorable ones, controls, format characters, line separators, unassigned code points and the
 * empty Braille pattern.
 */
const EMOJI_OR_UNSEEN =
  /\p{RGI_Emoji}|[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\u2800]--[\n\t]]/gv;
const UNSEEN = /^[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\u2800]--[\n\t]]$/v;

/** The text with its invisible characters written as codes, `‹U+202E›`: safe to print on a terminal. */
export function revealUnseen(text: string): string {
  return text.replace(EMOJI_OR_UNSEEN, (found) => (UNSEEN.test(found) ? `‹${codePointName(found)}›` : found));
}

/** Codes of the invisible characters of a text, each once, in the order of the text. */
export function unseenIn(text: string): string[] {
  const found = text.match(EMOJI_OR_UNSEEN) ?? [];
  return [...new Set(found.filter((one) => UNSEEN.test(one)).map(codePointName))];
}
