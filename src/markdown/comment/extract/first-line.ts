import type { Element, Nodes, Root } from 'hast';
import { formulaText } from '../../formula-text.ts';

const LONGEST = 120;
/** What is not the commenter's own prose, or not prose. */
const PASSED_OVER = new Set(['blockquote', 'pre', 'table', 'section', 'sup', 'hr']);
const PROSE = new Set(['p', 'li', 'summary']);

function firstProse(node: Root | Element): string {
  for (const child of node.children) {
    if (child.type !== 'element' || PASSED_OVER.has(child.tagName)) continue;
    const text = PROSE.has(child.tagName) ? textOf(child).trim() : firstProse(child);
    if (text !== '') return text;
  }
  return '';
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || PASSED_OVER.has(node.tagName)) return '';
  const classes = node.properties['className'];
  if (Array.isArray(classes) && classes.includes('katex')) return formulaText(node);
  return node.children.map(textOf).join('');
}

/** Cut at a word, or anywhere in a text without spaces. */
function shorten(text: string): string {
  const points = Array.from(text);
  if (points.length <= LONGEST) return text;
  const space = points.slice(0, LONGEST).lastIndexOf(' ');
  return `${points.slice(0, space > LONGEST / 2 ? space : LONGEST - 1).join('')}…`;
}

/**
 * The first line of a comment as plain text, at most 120 characters: its first paragraph or list item outside quotes.
 * Formulas have been set. Empty when there is no prose.
 */
export function firstLine(tree: Root): string {
  return shorten(firstProse(tree).replace(/\s+/g, ' '));
}
