import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

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
    'dataFootnoteRef' in properties ||
    'dataFootnoteBackref' in properties
  );
}

/** A formula as its author wrote it: its markup says everything twice. */
function sourceOf(formula: Element): string {
  let source: string | undefined;
  visit(formula, 'element', (element) => {
    if (element.tagName === 'annotation') source = toString(element);
  });
  return source ?? toString(formula);
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function element(tagName: string, children: ElementContent[], id?: unknown): Element {
  return { type: 'element', tagName, properties: typeof id === 'string' ? { id } : {}, children };
}

/** A box is a section of its own where it has an anchor: that of its body, which a browser opens on arrival. */
function box({ children }: Element, within: Within): Element {
  const body = children.find((child) => child.type === 'element' && child.tagName !== 'summary');
  const anchor = body?.type === 'element' ? body.properties['id'] : undefined;
  return element(
    'section',
    children.flatMap((child): ElementContent[] =>
      child.type === 'element' && child.tagName === 'summary'
        ? [
            element(
              within.headings && anchor !== undefined ? 'h6' : 'p',
              readable(child.children, within),
              anchor,
            ),
          ]
        : readable([child], within),
    ),
  );
}

interface Within {
  /** True: headings stay headings, with the ids by which a reader gets to them. */
  readonly headings: boolean;
}

/**
 * What a text says in words: its blocks and headings, without pictures, controls and marks of footnotes, and with the
 * source of each formula.
 * @param nodes Parts of a page.
 */
export function readable(
  nodes: readonly (Nodes | RootContent)[],
  within: Within = { headings: true },
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element' || isSilent(node)) return [];
    if (has(node, 'katex')) return [{ type: 'text', value: sourceOf(node) }];
    if (node.tagName === 'img') return [{ type: 'text', value: ` ${String(node.properties['alt'] ?? '')} ` }];
    if (node.tagName === 'details') return [box(node, within)];
    const children = readable(node.children, within);
    if (isHeading(node))
      return [
        within.headings ? element(node.tagName, children, node.properties['id']) : element('p', children),
      ];
    return [element(node.tagName, children)];
  });
}
