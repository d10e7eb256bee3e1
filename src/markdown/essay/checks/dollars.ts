import type { InlineMath } from 'mdast-util-math';
import type { VFile } from 'vfile';
import { markdownChecksText as text } from '../../../locales/en/markdown-checks.ts';
import { quoteFound } from '../../../schema/problem.ts';
import { essayReport, placeOf, sourceOf } from '../report.ts';

/** What goes on beside a formula: a word, a number, a hyphen as in "$$j$$-th", or the next cell. */
const GOES_ON = /^[ \t]*[\p{L}\p{N}|-]/u;

/**
 * Collects the formulas within lines. kramdown writes `$$x$$` for all of them, and here each would stand on a line of its
 * own, in the middle of its sentence. An author who writes `$x$` too means the difference.
 */
export class Dollars {
  readonly #file: VFile;
  readonly #displays: InlineMath[] = [];
  #hasSingle = false;

  constructor(file: VFile) {
    this.#file = file;
  }

  formula(node: InlineMath): void {
    if (!sourceOf(node, this.#file).startsWith('$$')) this.#hasSingle = true;
    else if (GOES_ON.test(String(this.#file).slice(node.position?.end.offset))) this.#displays.push(node);
  }

  /** Tells of them once, however many there are, when the whole text has been read. */
  end(): void {
    const [first] = this.#displays;
    if (!first || this.#hasSingle) return;
    essayReport(this.#file).problems.push({
      ...placeOf(first),
      field: 'formula',
      ...text.displayInLine(quoteFound(sourceOf(first, this.#file)), this.#displays.length - 1),
    });
  }
}
