/** The mark of a lettered point: `(a) ` or `b) `. */
export interface Letter {
  /** From 1 for a. */
  readonly number: number;
  readonly isUpper: boolean;
  /** Length of the mark with the spaces behind it. */
  readonly length: number;
}

const MARK = /^\(?([a-z])\)[ \t]+/i;
const A = 'a'.charCodeAt(0);

/** The mark that a line begins with, or undefined. Markdown knows lists of numbers only. */
function letterOf(line: string): Letter | undefined {
  const match = MARK.exec(line);
  const letter = match?.[1];
  if (!match || letter === undefined) return undefined;
  const lower = letter.toLowerCase();
  return { number: lower.charCodeAt(0) - A + 1, isUpper: letter !== lower, length: match[0].length };
}

/** A lettered point and the lines that it goes over. */
export interface Point<Line> {
  readonly letter: Letter;
  readonly lines: Line[];
}

/**
 * Divides the lines of a paragraph into what stands before its first point, and its points. A line that does not begin
 * the next point goes on with the last.
 * @param startOf The text that a line begins with; empty when it begins with anything else.
 */
export function divideLines<Line>(
  lines: readonly Line[],
  startOf: (line: Line) => string,
): { readonly lead: Line[]; readonly points: Point<Line>[] } {
  const lead: Line[] = [];
  const points: Point<Line>[] = [];
  for (const line of lines) {
    const letter = letterOf(startOf(line));
    const last = points.at(-1);
    if (letter && (!last || follows(letter, last.letter))) points.push({ letter, lines: [line] });
    else (last?.lines ?? lead).push(line);
  }
  return { lead, points };
}

/** Whether a point is the next one of a list: b) after a). */
export function follows(letter: Letter, before: Letter): boolean {
  return letter.number === before.number + 1 && letter.isUpper === before.isUpper;
}

/** What a point is called in its list, as `point-b`. */
export function pointName({ number }: Letter): string {
  return `point-${String.fromCharCode(A + number - 1)}`;
}

/** The ids of the points of one text: `point-a`, and `point-a-2` in its second list. */
export class PointIds {
  readonly #prefix: string;
  readonly #counts = new Map<string, number>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  idOf(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return `${this.#prefix}${name}${count === 1 ? '' : `-${count}`}`;
  }
}

/** The attributes of the list that begins with a letter. */
export function listProperties({ number, isUpper }: Letter): {
  readonly type: 'a' | 'A';
  readonly start?: number;
} {
  return { type: isUpper ? 'A' : 'a', ...(number === 1 ? {} : { start: number }) };
}
