import type { Nodes, Root } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { VFile } from 'vfile';
import { PointIds } from '../lettered.ts';
import { setCallout } from './callouts.ts';
import { setHeadingId } from './heading-id.ts';
import { withPoints } from './points.ts';
import { sourceOf } from './report.ts';

function setDisplay(node: InlineMath, file: VFile): void {
  if (!sourceOf(node, file).startsWith('$$')) return;
  node.data = { ...node.data, hProperties: { className: ['language-math', 'math-display'] } };
}

/** A bar that a backslash escapes is a bar anywhere in a cell (GFM, 4.10), also where TeX would make two of it. */
function setBars(node: InlineMath): void {
  if (!node.value.includes('\\|')) return;
  node.value = node.value.replaceAll('\\|', '|');
  node.data = { ...node.data, hChildren: [{ type: 'text', value: node.value }] };
}

/** Forms that Markdown itself does not know: callouts, ids of headings, lettered points, displays inside a line. */
export function remarkForms() {
  return (tree: Root, file: VFile): void => {
    const ids = new PointIds('');
    const walk = (node: Nodes, isInCell: boolean): void => {
      if (node.type === 'heading') setHeadingId(node, file);
      if (node.type === 'blockquote') setCallout(node, file);
      if (node.type === 'inlineMath') {
        setDisplay(node, file);
        if (isInCell) setBars(node);
      }
      if (node.type === 'listItem') {
        const point = node.data?.hProperties?.['id'];
        if (typeof point === 'string') node.data = { hProperties: { id: ids.idOf(point) } };
      }
      if (!('children' in node)) return;
      // The blocks that may stand in one parent may stand in any other, and only the types do not say so.
      if (node.children.some(({ type }) => type === 'paragraph')) {
        node.children = withPoints(node.children, file);
      }
      for (const child of node.children) walk(child, isInCell || node.type === 'tableCell');
    };
    walk(tree, false);
  };
}
