import { refusalsText as text } from '../../../locales/en/markdown-refusals.ts';
import type { BodyProblem } from '../../rendered.ts';
import { limits } from './limits.ts';

/** Thrown inside the pipeline when a comment passes a limit; `renderComment` turns it into its problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: BodyProblem;

  /** @param line counted from 1 in the comment's body. */
  constructor(line: number, field: 'comment' | 'formula', why: Omit<BodyProblem, 'line' | 'col' | 'field'>) {
    super(`${field}: ${why.found}`);
    this.problem = { line, col: 1, field, ...why };
  }
}

/** @param line counted from 1 in the comment's body. */
export function tooDeep(line: number): Refusal {
  return new Refusal(line, 'comment', text.depth(limits.depth));
}
