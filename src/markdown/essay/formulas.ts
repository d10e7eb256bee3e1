import type { Root } from 'hast';
import type { KatexOptions } from 'katex';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
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
    throw new Error(`${command} is not allowed in formulas`);
  },
};

/**
 * Runs after rehype-katex: its complaints, which are mere messages on the file, become problems with the formula's
 * source; its style attributes become classes.
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
        expected: `TeX that KaTeX can set (${cause.replace(/^KaTeX parse error: /, '')})`,
        mend: 'correct the formula',
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
