import { bodyLimitsText as text } from '../../locales/en/markdown-limits.ts';
import type { BodyProblem } from '../rendered.ts';

/** Characters (UTF-16 code units) of the longest text: a book of three hundred pages. */
const LONGEST = 1_000_000;
/** Quotes and lists inside one another. The parser goes down a level by calling itself, and walks all of them for each line. */
const DEEPEST = 32;

/** The marks of quotes and lists with which a line begins. Each mark opens a level. */
const MARKS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/** What in a body no parser shall read; undefined when it may be read. Takes time in proportion to its length. */
export function tooMuch(body: string): BodyProblem | undefined {
  if (body.length > LONGEST) {
    return { line: 1, col: 1, field: 'text', ...text.tooLong(body.length, LONGEST) };
  }
  for (const [index, line] of body.split('\n').entries()) {
    const marks = MARKS.exec(line)?.[0].match(/[->+*.)]/g)?.length ?? 0;
    if (marks > DEEPEST) return { line: index + 1, col: 1, field: 'text', ...text.tooDeep(marks, DEEPEST) };
  }
  return undefined;
}

/** What is said of a text on which the parser has come to the end of its stack. */
export const overfull: BodyProblem = { line: 1, col: 1, field: 'text', ...text.overfull };
