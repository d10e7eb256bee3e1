import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** A text node of an essay's HTML, or a formula, which is one span. */
export interface TextSpan {
  readonly text: string;
  readonly isFormula: boolean;
  /** Its place in the HTML, in code units. */
  readonly from: number;
  readonly to: number;
}

/** A paragraph or list item. */
export interface Block {
  readonly stretches: readonly TextSpan[];
  /** The text of all its stretches, joined. */
  readonly text: string;
  /** The end of its content in the HTML, in code units. */
  readonly end: number;
}

const BLOCKS = new Set(['p', 'li', 'dt', 'dd', 'div']);
/** Elements in which a mark or a note would do harm: pictures, code, tables, headings, signs of footnotes. */
const PASSED_OVER = new Set(
  'figure graph-slot counter-graphs img svg pre script style table summary h2 h3 h4 sup'.split(' '),
);

function isFormula({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('katex');
}

function texOf(formula: Element): string {
  const waiting: Nodes[] = [formula];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'annotation') return toString(node);
    waiting.push(...node.children);
  }
  return '';
}

interface Growing {
  stretches: TextSpan[];
  end: number;
}

function add(block: Growing | undefined, node: Nodes, text: string, formula: boolean): void {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (!block || from === undefined || to === undefined) return;
  block.stretches.push({ text, isFormula: formula, from, to });
}

/**
 * The blocks of an essay's rendered HTML, in its order, with the places of their texts. The HTML is not serialised again:
 * marks are written into it at these places.
 */
export function blocksOf(html: string): readonly Block[] {
  const blocks: Growing[] = [];
  function walk(parent: Root | Element, block: Growing | undefined): void {
    for (const node of parent.children) {
      if (node.type === 'text') add(block, node, node.value, false);
      if (node.type !== 'element' || PASSED_OVER.has(node.tagName)) continue;
      if (isFormula(node)) add(block, node, texOf(node), true);
      else if (BLOCKS.has(node.tagName)) {
        const last = node.children.at(-1);
        const inner: Growing = { stretches: [], end: last?.position?.end.offset ?? -1 };
        blocks.push(inner);
        walk(node, inner);
      } else walk(node, block);
    }
  }
  walk(fromHtml(html, { fragment: true }), undefined);
  return blocks
    .map(({ stretches, end }) => ({ stretches, end, text: stretches.map(({ text }) => text).join('') }))
    .filter(({ text, end }) => end >= 0 && text.trim() !== '');
}
