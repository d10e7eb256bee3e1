import type { Root } from 'hast';
import type { KatexOptions } from 'katex';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { quoteFound } from '../../schema/problem.ts';
import { focusDisplays } from '../display-formulas.ts';
import { stylesToClasses } from '../style-classes.ts';
import { essayReport, sourceOf } from './report.ts';

/** Options of KaTeX for essays: both forms, so that screen readers get MathML and eyes get good type. */
export const katexOptions: KatexOptions = {
  output: 'htmlAndMathml',
  strict: 'error',
  maxExpand: 1000,
  maxSize: 50,
  // Links, pictures and styles inside formulas: untrusted, KaTeX would print their names in red and say nothing.
  trust({ command }) {
    throw new Error(text.noCommand(command));
  },
};

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
      const cause = message.cause instanceof Error ? message.cause.message : String(message.reason);
      report.problems.push({
        line: node?.position?.start.line ?? 1,
        col: node?.position?.start.column ?? 1,
        field: 'formula',
        found: quoteFound(node ? sourceOf(node, file) : ''),
        ...text.formula(cause.replace(/^KaTeX parse error: /, '').replace(/\s+/g, ' ')),
      });
    }
    visit(tree, 'element', (node) => {
      const classes = node.properties['className'];
      if (Array.isArray(classes) && classes.includes('katex')) report.hasMath = true;
    });
    focusDisplays(tree);
    report.styles = stylesToClasses(tree);
  };
}
