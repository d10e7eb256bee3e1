import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { PointIds } from '../lettered.ts';
import { setCallout } from './callouts.ts';
import { setHeadingId } from './heading-id.ts';
import { withPoints } from './points.ts';
import { sourceOf } from './report.ts';

/** Forms that Markdown itself does not know: callouts, ids of headings, lettered points, displays inside a line. */
export function remarkForms() {
  return (tree: Root, file: VFile): void => {
    const ids = new PointIds('');
    const walk = (node: Nodes): void => {
      if (node.type === 'heading') setHeadingId(node, file);
      if (node.type === 'blockquote') setCallout(node, file);
      if (node.type === 'inlineMath' && sourceOf(node, file).startsWith('$$')) {
        node.data = { ...node.data, hProperties: { className: ['language-math', 'math-display'] } };
      }
      if (!('children' in node)) return;
      // The blocks that may stand in one parent may stand in any other; only the types do not say so.
      if (node.children.some(({ type }) => type === 'paragraph')) {
        node.children = withPoints(node.children, file, ids);
      }
      for (const child of node.children) walk(child);
    };
    walk(tree);
  };
}
