import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { labelsText as text } from '../locales/en/markdown-labels.ts';

/** A displayed formula may be wider than the page and then scrolls in its place, so it must take the focus. */
export function focusDisplays(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const { className } = properties;
    if (!Array.isArray(className) || !className.includes('katex-display')) return;
    Object.assign(properties, { tabIndex: 0, role: 'group', ariaLabel: text.formula });
  });
}
