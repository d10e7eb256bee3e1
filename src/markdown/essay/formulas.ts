import type { Root } from 'hast';
import type { KatexOptions } from 'katex';
import { visit } from 'unist-util-visit';
import rehypeKatex from 'rehype-katex';
import type { VFile } from 'vfile';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { quoteFound } from '../../schema/problem.ts';
import { focusDisplays } from '../display-formulas.ts';
import { keepPunctuation } from '../formula-end.ts';
import { stylesToClasses } from '../style-classes.ts';
import { essayReport, sourceOf } from './report.ts';

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

/**
 * Sets the formulas by rehype-katex. KaTeX writes what an essay defines by `\\gdef` into the macros that it is given: each
 * essay has its own, so that nothing holds in another.
 */
export function rehypeSetFormulas() {
  return (tree: Root, file: VFile): void => {
    rehypeKatex({ ...katexOptions, macros: { ...katexOptions.macros } })(tree, file);
  };
}

/**
 * Runs after rehype-katex: makes problems of its messages, with the source of the formula, and classes of its style
 * attributes.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    const report = essayReport(file);
    for (const message of file.messages) {
      if (message.source !== 'rehype-katex') continue;
      const ancestors = [...(message.ancestors ?? [])].reverse();
      const node = ancestors.find((ancestor) => ancestor.position);
      const cause = causeOf(message.cause instanceof Error ? message.cause.message : String(message.reason));
      const [, mend = mends.other] = MENDS.find(([pattern]) => pattern.test(cause)) ?? [];
      report.problems.push({
        line: node?.position?.start.line ?? 1,
        col: node?.position?.start.column ?? 1,
        field: 'formula',
        found: quoteFound(node ? sourceOf(node, file) : ''),
        ...text.formula(cause, mend),
      });
    }
    visit(tree, 'element', (node) => {
      const classes = node.properties['className'];
      if (Array.isArray(classes) && classes.includes('katex')) report.hasMath = true;
    });
    focusDisplays(tree);
    keepPunctuation(tree);
    report.styles = stylesToClasses(tree);
  };
}
