import type { Element, Nodes, Parents, Root } from 'hast';

/**
 * Goes through a tree from the top down, the tree itself left out. Formulas make trees of thousands of nodes, for which
 * `unist-util-visit` takes a tenth of the time that an essay takes; what does not change the list that it stands in goes
 * through the tree with this.
 */
export function eachNode(tree: Parents, see: (node: Nodes, parent: Parents) => void): void {
  for (const child of tree.children) {
    see(child, tree);
    if ('children' in child) eachNode(child, see);
  }
}

/** The same, for elements alone. */
export function eachElement(tree: Root | Element, see: (element: Element, parent: Parents) => void): void {
  eachNode(tree, (node, parent) => {
    if (node.type === 'element') see(node, parent);
  });
}
