import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { labelsText as text } from '../locales/en/markdown-labels.ts';

/** A displayed formula may be wider than the page and then scrolls in its place, so it must take the focus. */
export function focusDisplay({ properties }: Element): void {
  const { className } = properties;
  if (!Array.isArray(className) || !className.includes('katex-display')) return;
  Object.assign(properties, { tabIndex: 0, role: 'group', ariaLabel: text.formula });
}

/** Does so for all formulas of a tree. */
export function focusDisplays(tree: Root): void {
  visit(tree, 'element', focusDisplay);
}
