import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Elements of a text that say nothing in words, or what another record says. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'canvas', 'button', 'input', 'select', 'nav']);

function has({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function isSilent(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    SILENT.has(tagName) ||
    // A graph is found by its own page.
    has(element, 'graph') ||
    // Who replied to a passage: the replies are found by themselves.
    has(element, 'passage-notes') ||
    'dataFootnoteRef' in properties ||
    'dataFootnoteBackref' in properties
  );
}

/** A formula as it is read, as far as a line of words can hold it: its markup says everything twice. */
function wordsOf(formula: Element): string {
  const words: string[] = [];
  visit(formula, (node) => {
    if (node.type === 'element' && (node.tagName === 'annotation' || has(node, 'katex-html'))) return SKIP;
    if (node.type === 'text') words.push(node.value);
    return undefined;
  });
  return words.join('');
}

function isHeading(node: ElementContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function element(tagName: string, children: ElementContent[], id?: unknown): Element {
  return { type: 'element', tagName, properties: typeof id === 'string' ? { id } : {}, children };
}

/** A box is a section of its own where it has an anchor: that of its body, which a browser opens on arrival. */
function box({ children }: Element, within: Within): Element {
  const body = children.find((child) => child.type === 'element' && child.tagName !== 'summary');
  const anchor = body?.type === 'element' && within.headings ? body.properties['id'] : undefined;
  const parts = children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'summary') return readable([child], within);
    return [element(anchor === undefined ? 'p' : 'h6', readable(child.children, within), anchor)];
  });
  return element(anchor === undefined ? 'section' : 'aside', parts);
}

/** Puts boxes after what stands around them, or the rest of their section would pass for a part of them. */
function boxesLast(content: readonly ElementContent[]): ElementContent[] {
  const ordered: ElementContent[] = [];
  const waiting: ElementContent[] = [];
  for (const node of content) {
    if (node.type === 'element' && node.tagName === 'aside') waiting.push(node);
    else {
      const begins = node.type === 'element' && [node, ...node.children].some(isHeading);
      if (begins) ordered.push(...waiting.splice(0));
      ordered.push(node);
    }
  }
  return [...ordered, ...waiting];
}

interface Within {
  /** True: headings stay headings, with the ids by which a reader gets to them. */
  readonly headings: boolean;
}

/**
 * What a text says in words: its blocks and headings, without drawings, controls and marks of footnotes, and without
 * formulas that stand on a line of their own, which no line of words can hold.
 * @param nodes Parts of a page.
 */
export function readable(
  nodes: readonly (Nodes | RootContent)[],
  within: Within = { headings: true },
): ElementContent[] {
  const content = nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element' || isSilent(node)) return [];
    if (has(node, 'katex-display')) return [{ type: 'text', value: ' … ' }];
    if (has(node, 'katex')) return [{ type: 'text', value: wordsOf(node) }];
    if (node.tagName === 'img') return [{ type: 'text', value: ` ${String(node.properties['alt'] ?? '')} ` }];
    if (node.tagName === 'details') return [box(node, within)];
    const children = readable(node.children, within);
    if (isHeading(node))
      return [
        within.headings ? element(node.tagName, children, node.properties['id']) : element('p', children),
      ];
    // Pagefind does not end a line after a term or its description.
    return [element(/^d[dt]$/.test(node.tagName) ? 'p' : node.tagName, children)];
  });
  return boxesLast(content);
}
