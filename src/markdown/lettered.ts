/** The mark of a lettered point: `(a) ` or `b) `. */
export interface Letter {
  /** From 1 for a. */
  readonly number: number;
  readonly isUpper: boolean;
  /** Length of the mark with the spaces behind it. */
  readonly length: number;
}

const MARK = /^\(?([a-z])\)[ \t]+(?=\S)/i;
const A = 'a'.charCodeAt(0);

/** The mark that a line begins with, or undefined. Markdown knows lists of numbers only. */
export function letterOf(line: string): Letter | undefined {
  const match = MARK.exec(line);
  const letter = match?.[1];
  if (!match || letter === undefined) return undefined;
  const lower = letter.toLowerCase();
  return { number: lower.charCodeAt(0) - A + 1, isUpper: letter !== lower, length: match[0].length };
}

/** Whether a point is the next one of a list: b) after a). */
export function follows(letter: Letter, before: Letter): boolean {
  return letter.number === before.number + 1 && letter.isUpper === before.isUpper;
}

/** The id of a point, as `point-b`; another with the same letter gets another from what makes ids unique. */
export function pointId({ number }: Letter): string {
  return `point-${String.fromCharCode(A + number - 1)}`;
}

/** The attributes of the list that begins with a letter. */
export function listProperties({ number, isUpper }: Letter): { readonly type: 'a' | 'A'; readonly start?: number } {
  return { type: isUpper ? 'A' : 'a', ...(number === 1 ? {} : { start: number }) };
}
