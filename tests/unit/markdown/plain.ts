import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** What a line of text may end before. A formula set apart is a `span`. */
const BLOCKS = new Set(['p', 'ul', 'ol', 'blockquote', 'div', 'details', 'span']);

function sourceOf(formula: Element): string {
  let tex = '';
  visit(formula, 'element', (element) => {
    if (element.tagName === 'annotation') tex = toString(element).trim().replace(/\s+/g, ' ');
  });
  return tex;
}

/**
 * HTML of either pipeline to be read by a person, a line for each block: formulas as their source between dollars, and
 * without what is for machines.
 * @param dropped Further attributes that are left out.
 */
export function plain(html: string, dropped: readonly string[] = []): string {
  const tree: Root = fromHtml(html, { fragment: true });
  const hidden = new Set(['tabIndex', 'ariaLabel', ...dropped]);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'text') {
      const isInBlock = parent.type === 'element' && parent.tagName !== 'p' && parent.tagName !== 'code';
      if (isInBlock && node.value.trim() === '' && node.value.includes('\n')) {
        parent.children.splice(index, 1);
        return index;
      }
      if (parent.type === 'element' && parent.tagName === 'code') return undefined;
      node.value = node.value.replace(/\s*\n\s*/g, '\n');
      const next = parent.children[index + 1];
      const isBeforeBlock = !next || (next.type === 'element' && BLOCKS.has(next.tagName));
      if (isInBlock && isBeforeBlock) node.value = node.value.replace(/\n$/, '');
    }
    if (node.type !== 'element') return undefined;
    const { className } = node.properties;
    const classes = Array.isArray(className) ? className : [];
    if (classes.includes('katex') || classes.includes('katex-display')) {
      const sign = classes.includes('katex') ? '$' : '$$';
      parent.children[index] = { type: 'text', value: `${sign}${sourceOf(node)}${sign}` };
      return SKIP;
    }
    const left = Object.entries(node.properties).filter(([name]) => !hidden.has(name));
    node.properties = Object.fromEntries(left);
    return undefined;
  });
  const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';
  return tree.children
    .filter((node) => !isBlank(node))
    .map((node) => `${toHtml(node).trim()}\n`)
    .join('');
}
