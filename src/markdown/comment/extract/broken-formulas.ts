import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { safeTree } from '../safe-tree.ts';

/** A formula of a comment that is shown as its source, and what KaTeX says of it. */
interface BrokenFormula {
  readonly tex: string;
  readonly error: string;
}

/**
 * The formulas of a comment that cannot be set.
 * @throws Refusal when the comment goes beyond a limit.
 */
export function brokenFormulas(markdown: string): BrokenFormula[] {
  const broken: BrokenFormula[] = [];
  visit(safeTree(markdown, 'c-', '/').tree, 'element', (node) => {
    const { className, title } = node.properties;
    if (Array.isArray(className) && className.includes('math-error')) {
      broken.push({ tex: toString(node), error: String(title) });
    }
  });
  return broken;
}
