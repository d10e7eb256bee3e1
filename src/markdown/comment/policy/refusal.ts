import type { BodyProblem } from '../../rendered.ts';
import { limits } from './limits.ts';

/** Thrown inside the pipeline when a comment passes a limit; `renderComment` turns it into its problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: BodyProblem;

  /** @param line counted from 1 in the comment's body. */
  constructor(line: number, field: string, found: string, expected: string, mend: string) {
    super(`${field}: found ${found}; expected ${expected}`);
    this.problem = { line, col: 1, field, found, expected, mend };
  }
}

/** @param line counted from 1 in the comment's body. */
export function tooDeep(line: number): Refusal {
  const expected = `quotes, lists and emphasis at most ${limits.depth} elements deep`;
  return new Refusal(line, 'comment', 'markup nested deeper', expected, 'quote less, or indent less');
}
