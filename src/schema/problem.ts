/** A place in a file: lines and columns count from 1, as editors do. */
export interface FilePlace {
  readonly line: number;
  readonly col: number;
}

/** One thing an author has to mend, said in full: where, what was found, what was expected, what to do. */
export interface Problem extends FilePlace {
  /** Path from the root of the content folder, with forward slashes. */
  readonly file: string;
  /** Dotted path of the field, or the kind of thing in the text (`formula`, `graph`, `image`). */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** `file:LINE:COL: field: found …; expected …; how to mend`: a form that editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  const { file, line, col, field, found, expected, mend } = problem;
  return `${file}:${line}:${col}: ${field}: found ${found}; expected ${expected}; ${mend}`;
}

/** Order in which problems are told: by file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.col - b.col;
}

/** Thrown once, with every problem of the whole content folder. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted(compareProblems);
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    super(`${count} in the content\n${sorted.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`);
    this.problems = sorted;
  }
}

/** What was found, short enough for one line: strings quoted, long values cut, nothing else changed. */
export function quoteFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
