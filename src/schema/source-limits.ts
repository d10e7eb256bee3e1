import { syntaxText as text } from '../locales/en/schema-syntax.ts';
import { placeAt } from './problem.ts';
import type { SyntaxProblem } from './syntax.ts';

/*
 * What a text may be before a parser reads it. Parsers of YAML and JSON go down a level by calling themselves, and compare
 * each key with all others, so that a few kilobytes made for it keep them busy for minutes. No format here comes near.
 */

/** A way to write data: the longest text of it, and how many entries that may have. */
interface Limits {
  /** Characters (UTF-16 code units). */
  readonly length: number;
  readonly entries: number;
}

export const FRONT_MATTER: Limits = { length: 16_384, entries: 2_000 };
export const JSON_FILE: Limits = { length: 65_536, entries: 20_000 };

/** Levels of lists and groups, one inside of the other; no format here has ten. */
const DEEPEST = 64;

/** A string, which is passed over whole and ends at the end of its line at the latest; or a sign that opens, closes or divides. */
const SIGNS = /"(?:[^"\\\n]|\\.)*"|[[\]{},\n]/g;
/** What opens levels of YAML at the start of a line, each with a sign of its own: `- - ? - word`. */
const LEVELS = /^[ \t]*(?:[-?:][ \t]+)+/;

/**
 * Why no parser shall read a text, and where: it is too long, too deep or too full. Takes time in proportion to its length.
 * @returns undefined when it is none of these
 */
export function tooMuch(source: string, { length, entries }: Limits): SyntaxProblem | undefined {
  if (source.length > length) return { line: 1, col: 1, ...text.tooLong(source.length, length) };
  let [depth, count] = [0, 0];
  for (const { 0: sign, index } of source.matchAll(SIGNS)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === ',' || sign === '\n') count += 1;
    if (depth > DEEPEST) return { ...placeAt(source, index), ...text.tooDeep(DEEPEST) };
    if (count > entries) return { ...placeAt(source, index), ...text.tooFull(entries) };
  }
  for (const [index, line] of source.split('\n').entries()) {
    const levels = LEVELS.exec(line)?.[0].match(/[-?:]/g)?.length ?? 0;
    if (levels > DEEPEST) return { line: index + 1, col: 1, ...text.tooDeep(DEEPEST) };
  }
  return undefined;
}
