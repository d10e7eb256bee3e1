import { refusalsText as text } from '../../../locales/en/markdown-refusals.ts';
import { limits } from '../policy/limits.ts';
import { Refusal } from '../policy/refusal.ts';

/** Counts the formulas of one comment before any is set, so that a refusal costs nothing. */
export class FormulaCount {
  #formulas = 0;
  #text = 0;

  /** @throws Refusal beyond the limits of number and length. */
  add(tex: string, line: number): void {
    this.#formulas += 1;
    this.#text += tex.length;
    if (this.#formulas > limits.formulas || this.#text > limits.formulaText) {
      throw new Refusal(line, 'formula', text.formulas(limits.formulas, limits.formulaText));
    }
  }
}
