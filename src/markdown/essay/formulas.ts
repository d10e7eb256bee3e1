import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import katex from 'katex';
import type { KatexOptions } from 'katex';
import type { VFile } from 'vfile';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { quoteFound } from '../../schema/problem.ts';
import { focusDisplay } from '../display-formulas.ts';
import { eachElement } from '../each-node.ts';
import { stylesToClasses } from '../style-classes.ts';
import { formulaTree } from './formula-tree.ts';
import type { BodyProblem } from '../rendered.ts';
import { essayReport, placeOf, sourceOf } from './report.ts';

/** Options of KaTeX for essays: both forms, so that screen readers get MathML and eyes get good type. */
const katexOptions: KatexOptions = {
  output: 'htmlAndMathml',
  // `\\\\` in a display does nothing in LaTeX and breaks the line in MathJax, which other systems use.
  strict: (code: string) => (code === 'newLineInDisplayMode' ? 'ignore' : 'error'),
  macros: { '\\mbox': '\\text' },
  maxExpand: 1000,
  maxSize: 50,
  // Links, pictures and styles inside formulas: untrusted, KaTeX would print their names in red and say nothing.
  trust({ command }) {
    throw new Error(text.noCommand(command));
  },
};

const { formulaMends: mends } = text;

/** What an author does about a message of KaTeX; the first that fits counts. */
const MENDS: readonly (readonly [cause: RegExp, mend: string])[] = [
  [/got '_'/, mends.signInText('_')],
  [/got '#'/, mends.signInText('#')],
  [/got '&'/, mends.columns],
  [/"[’‘′]"/, mends.prime],
  [/\[(?:unicodeTextInMathMode|unknownSymbol)\]/, mends.words],
  [/^Undefined control sequence: \\label\b/, mends.label],
  [/^Undefined control sequence: \\(?:eq|auto|c)?ref\b/, mends.reference],
  [/^Undefined control sequence/, mends.command],
];

/** Without what KaTeX says of itself. */
function causeOf(message: string): string {
  return message
    .replace(/^KaTeX parse error: /, '')
    .replace(/^LaTeX-incompatible input and strict mode is set to 'error': /, '')
    .replace(/\s+/g, ' ');
}

/** What marks a formula: the first two of remark-math, the third of a fence of code. */
const [DISPLAY, INLINE, FENCE] = ['math-display', 'math-inline', 'language-math'];

function has({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** A formula that is to be set in the place of an element. */
interface Source {
  readonly parent: Parents;
  readonly node: Element;
  readonly isDisplay: boolean;
}

/** The formula that an element stands for. A fence stands with the `pre` around it, which the formula takes the place of. */
function sourceAt(node: Element, parent: Parents): Source | undefined {
  const isFence = (child: Parents['children'][number]): boolean =>
    child.type === 'element' && child.tagName === 'code' && has(child, FENCE);
  if (node.tagName === 'pre' && node.children.some(isFence)) return { parent, node, isDisplay: true };
  if (isFence(node) && parent.type === 'element' && parent.tagName === 'pre') return undefined;
  const isDisplay = has(node, DISPLAY);
  return isDisplay || has(node, INLINE) || has(node, FENCE) ? { parent, node, isDisplay } : undefined;
}

/** What is wrong with a formula, with its source. */
function problemOf(error: unknown, node: Element, file: VFile): BodyProblem {
  const cause = causeOf(error instanceof Error ? error.message : String(error));
  const [, mend = mends.other] = MENDS.find(([pattern]) => pattern.test(cause)) ?? [];
  const found = quoteFound(node.position ? sourceOf(node, file) : '');
  return { ...placeOf(node), field: 'formula', found, ...text.formula(cause, mend) };
}

/** A formula with a fault as far as KaTeX can set it, else its source. */
function setAllTheSame(tex: string, options: KatexOptions, error: unknown): readonly ElementContent[] {
  try {
    return formulaTree(katex.renderToString(tex, { ...options, strict: 'ignore', throwOnError: false }));
  } catch {
    return [h('span', { className: ['katex-error'], style: 'color:#cc0000', title: String(error) }, tex)];
  }
}

/**
 * Sets the formulas, in both forms, and makes problems of what KaTeX says of them; what has a fault is set as far as it
 * goes. All style attributes become classes.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    const report = essayReport(file);
    // KaTeX writes \gdef into this object: what an essay defines holds in it, and in no other.
    const macros = { ...katexOptions.macros };
    const sources: Source[] = [];
    eachElement(tree, (node, parent) => {
      const source = sourceAt(node, parent);
      if (source) sources.push(source);
      if (has(node, 'katex')) report.hasMath = true;
      focusDisplay(node);
    });
    for (const { parent, node, isDisplay } of sources) {
      const tex = toString(node);
      const options = { ...katexOptions, macros, displayMode: isDisplay };
      let formula: readonly ElementContent[];
      try {
        formula = formulaTree(katex.renderToString(tex, { ...options, throwOnError: true }));
      } catch (error) {
        report.problems.push(problemOf(error, node, file));
        formula = setAllTheSame(tex, options, error);
      }
      for (const part of formula) {
        if (part.type !== 'element') continue;
        focusDisplay(part);
        if (!has(part, 'katex-error')) report.hasMath = true;
      }
      parent.children.splice(parent.children.indexOf(node), 1, ...formula);
    }
    report.styles = stylesToClasses(tree);
  };
}
