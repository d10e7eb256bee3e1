import type { Root } from 'hast';
import { eachElement } from '../each-node.ts';

const SIDES = new Set<unknown>(['left', 'center', 'right']);

/** How a column is set is the style sheet's matter: HTML has no `align` any more (HTML Living Standard, 16.2). */
export function rehypeCells() {
  return (tree: Root): void => {
    eachElement(tree, ({ tagName, properties }) => {
      if ((tagName !== 'th' && tagName !== 'td') || !SIDES.has(properties['align'])) return;
      properties['className'] = [`cell-${String(properties['align'])}`];
      delete properties['align'];
    });
  };
}
