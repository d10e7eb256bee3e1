import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';

function firstOf(node: Root | Element, tagName: string): Element | undefined {
  const found = node.children.find((child) => child.type === 'element' && child.tagName === tagName);
  return found?.type === 'element' ? found : undefined;
}

/**
 * The words that a comment quotes first, as plain text: the first paragraph of its first quotation. Formulas must not be
 * set yet, so that they read as their source. Empty when it quotes nothing.
 */
export function firstQuote(tree: Root): string {
  const quotation = firstOf(tree, 'blockquote');
  const paragraph = quotation && firstOf(quotation, 'p');
  return paragraph ? toString(paragraph).replace(/\s+/g, ' ').trim() : '';
}
