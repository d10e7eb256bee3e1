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

/** A paragraph or list item, or what is quoted as a whole: a heading, a table, code, graphs. */
export interface Block {
  /** Empty for what is quoted as a whole: a mark in it would do harm. */
  readonly stretches: readonly TextSpan[];
  /** Its words. Those of graphs are not in the HTML. */
  readonly text: string;
  /** Where a note on it goes, in code units: the end of its content, or behind a whole. */
  readonly end: number;
  readonly isWhole: boolean;
  /** Ids of the graphs in its place, where the HTML names them. */
  readonly graphs: readonly string[];
}

const BLOCKS = new Set(['p', 'li', 'dt', 'dd', 'div', 'figcaption']);
const WHOLES = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'pre']);
/** Cells and lines, between which there is a space where the source has none. */
const PARTS = new Set(['caption', 'tr', 'th', 'td', 'br']);
/** Elements without words of the essay. */
const PASSED_OVER = new Set(['img', 'svg', 'script', 'style', 'summary', 'sup']);

export function hasClass({ properties }: Element, name: string): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes(name);
}

/** Graphs, in a rendered text (graph-slot) or on a page. */
function isGraph(element: Element): boolean {
  const { tagName } = element;
  return (
    tagName === 'graph-slot' ||
    tagName === 'counter-graphs' ||
    (tagName === 'figure' && hasClass(element, 'graph'))
  );
}

/** What readers drew, which a page shows below a graph. */
function isCrowd(element: Element): boolean {
  return element.tagName === 'details' && hasClass(element, 'crowd');
}

/** A formula that KaTeX set, as its source: its markup says everything twice. */
export function texOf(formula: Element): string {
  const waiting: Nodes[] = [formula];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'annotation') return toString(node);
    waiting.push(...node.children);
  }
  return '';
}

/** The words of HTML as the blocks of an essay have them. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && PASSED_OVER.has(node.tagName))) return '';
  if (node.type === 'element' && hasClass(node, 'katex')) return texOf(node);
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && (PARTS.has(node.tagName) || isBlock(node)) ? ` ${text} ` : text;
}

function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName) || WHOLES.has(tagName);
}

/** All words of some HTML, in one text. */
export function htmlText(html: string): string {
  return textOf(fromHtml(html, { fragment: true }));
}

function whole(element: Element): Block {
  const ids = element.properties['ids'];
  return {
    stretches: [],
    text: isGraph(element) ? '' : textOf(element),
    end: element.position?.end.offset ?? -1,
    isWhole: true,
    graphs: typeof ids === 'string' ? ids.split(/\s+/).filter((id) => id !== '') : [],
  };
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
 * The blocks of an essay's rendered HTML, in its order, with the places of their texts; the same ones, whether graphs stand
 * in it or their names only. The HTML is not serialised again: marks are written into it at these places.
 */
export function blocksOf(html: string): readonly Block[] {
  const blocks: (Growing | Block)[] = [];
  function walk(parent: Root | Element, block: Growing | undefined): void {
    for (const node of parent.children) {
      if (node.type === 'text') add(block, node, node.value, false);
      if (node.type !== 'element' || PASSED_OVER.has(node.tagName) || isCrowd(node)) continue;
      if (hasClass(node, 'katex')) add(block, node, texOf(node), true);
      else if (isGraph(node) || WHOLES.has(node.tagName)) blocks.push(whole(node));
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
    .map((block) =>
      'isWhole' in block
        ? block
        : {
            ...block,
            text: block.stretches.map(({ text }) => text).join(''),
            isWhole: false,
            graphs: [],
          },
    )
    .filter(({ text, end, isWhole }) => end >= 0 && (isWhole || text.trim() !== ''));
}
