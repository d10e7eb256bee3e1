import { checkText } from '../locales/en/check.ts';
import { harmlessLine } from './harmless.ts';
import { issuesText } from '../locales/en/schema-issues.ts';

/** A place in a file: lines and columns count from 1, as editors do. */
export interface FilePlace {
  readonly line: number;
  readonly col: number;
}

/** Line and column of a character of a text, from 1; those of the first where the offset is below 0, as of what was not found. */
export function placeAt(source: string, offset: number): FilePlace {
  const before = source.slice(0, Math.max(offset, 0)).split('\n');
  return { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
}

/** The words about one fault. No part contains a semicolon and a space, because those separate the parts. */
export interface Message {
  /** What stands in the file, in its author's own words where there are some. */
  readonly found: string;
  /** The rule that it breaks, or what is wrong with it; left out where `found` says that already. */
  readonly expected?: string | undefined;
  readonly mend: string;
}

/** One thing that an author has to mend, and where it is. */
export interface Problem extends FilePlace, Message {
  /** Path from the root of the content folder, with forward slashes. */
  readonly file: string;
  /** Dotted path of the field, or the kind of thing in the text (`formula`, `graph`, `image`). */
  readonly field: string;
}

/**
 * `file:LINE:COL: field: what was found; what is wrong; how to mend it`: editors and terminals make it a link. Names of
 * files, keys and values are of anybody, so that none can end the line or command the terminal.
 */
export function formatProblem({ file, line, col, field, found, expected, mend }: Problem): string {
  const parts = [found, expected, mend].filter((part) => part !== undefined);
  return harmlessLine(`${file}:${line}:${col}: ${field}: ${parts.join('; ')}`);
}

/** Order in which problems are told: by file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.col - b.col;
}

/** Without a second problem of one value: of a value at fault nothing else is told, whichever check finds it. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const byPlace = Map.groupBy(problems, ({ file, line, col, field, found }) =>
    [file, line, col, field, found].join('\0'),
  );
  return [...byPlace.values()].flatMap(([first]) => first ?? []);
}

/** Thrown once, with every problem of the whole content folder. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted(compareProblems);
    super([checkText.inContent(sorted.length), ...sorted.map((one) => `  ${formatProblem(one)}`)].join('\n'));
    this.problems = sorted;
    // Each problem has its place in the content; the engine's own place would bury it.
    this.stack = '';
  }
}

/** What was found, short enough for one line: strings quoted, long values cut, nothing else changed. */
export function quoteFound(value: unknown): string {
  if (value === undefined) return issuesText.absent;
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
