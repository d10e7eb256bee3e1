/*
 * Signs that nobody sees and that do something: end a line, move a cursor, turn the direction of text. What Hebrew, Arabic,
 * Persian and emoji are spelt with (joiners, marks of direction) is not among them.
 */

/** Embeddings and overrides of direction (UAX 9): they turn what comes after them, and isolates do the same without harm. */
const TURNING = /[\u202A-\u202E]/;
/** Isolates, one of them at a time. */
const ISOLATES = /[\u2066-\u2069]/g;
/** A line on which nothing can be seen: default ignorable, control and unassigned signs, spaces, the empty Braille pattern. */
export const UNSEEN = /^[\p{DI}\p{C}\p{Z}\u2800]*$/u;
const NONCHARACTER = /\p{Noncharacter_Code_Point}/u;

export type Harm = 'control' | 'turning' | 'unclosed' | 'broken' | 'unseen';

/** True where an isolate is opened and not closed, or closed and not opened. */
function hasOpenIsolate(line: string): boolean {
  let depth = 0;
  for (const [sign] of line.matchAll(ISOLATES)) {
    depth += sign === '\u2069' ? -1 : 1;
    if (depth < 0) return true;
  }
  return depth > 0;
}

/** What a line of text would do to the page, the feed or the terminal that shows it; undefined when it is plain. */
export function harmOf(line: string): Harm | undefined {
  if (/[\p{Cc}\u2028\u2029]/u.test(line)) return 'control';
  if (TURNING.test(line)) return 'turning';
  if (hasOpenIsolate(line)) return 'unclosed';
  if (!line.isWellFormed() || NONCHARACTER.test(line)) return 'broken';
  return UNSEEN.test(line) ? 'unseen' : undefined;
}

/** The name of a character, as Unicode writes it: `U+202E`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A line for a terminal or a log, on which signs that would do something stand as their names: `‹U+001B›`. */
export function harmlessLine(line: string): string {
  return line
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (sign) => `‹${codePointName(sign)}›`);
}
