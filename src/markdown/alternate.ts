import type { Node } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { HEADING_ID } from './essay/heading-id.ts';
import { syntaxPlugins } from './essay/syntax/syntax.ts';

/** Markdown in place of things that only the site can show. */
interface Substitutes {
  /** A graph as Markdown: its picture and what it says. */
  graph(id: string): string;
  /** The full address of a path from the root of the site (`/essays/a/`), or of a file beside the essay. */
  address(path: string): string;
  /** The full address of a picture beside the essay. */
  picture(name: string): string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const plain = unified().use(remarkParse).use(syntaxPlugins);
const mdx = unified().use(remarkParse).use(remarkMdx).use(syntaxPlugins);

/** Text as Markdown that shows it and means nothing else. */
export function literal(text: string): string {
  return text.replace(/[\\`*_<>[\]]/g, '\\$&');
}

function span(node: Node): { start: number; end: number } {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) throw new TypeError(`a ${node.type} without its place`);
  return { start, end };
}

/** The fences of a container go, its title stays as a line in bold. */
function boxEdits(node: ContainerDirective, source: string): Edit[] {
  const { start, end } = span(node);
  const [first] = node.children;
  const title = first?.type === 'paragraph' && first.data?.directiveLabel ? toString(first) : undefined;
  const opening = source.indexOf('\n', start);
  const closing = source.lastIndexOf('\n', end - 1);
  return [
    { start, end: opening, text: title === undefined ? '' : `**${title}**\n` },
    { start: closing, end, text: '' },
  ];
}

/** Remarks in HTML are for those who edit the text. A remark that is never closed is told when the text is checked. */
function remarkEdits(node: Node, source: string): Edit[] {
  const { start, end } = span(node);
  const edits: Edit[] = [];
  for (let at = source.indexOf('<!--', start); at >= 0 && at < end; at = source.indexOf('<!--', at)) {
    const close = source.indexOf('-->', at);
    const stop = close < 0 ? end : close + '-->'.length;
    edits.push({ start: at, end: stop, text: '' });
    at = stop;
  }
  return edits;
}

/** The id that an author gives a heading means something on the page only. */
function headingEdits(node: Node, source: string): Edit[] {
  const { start, end } = span(node);
  const given = HEADING_ID.exec(source.slice(start, end));
  if (!given) return [];
  return [{ start: start + given.index, end: start + given.index + given[0].length, text: '' }];
}

/** Whether an expression in MDX is nothing but a remark. */
function isRemark(node: Node): boolean {
  return 'value' in node && typeof node.value === 'string' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
}

/** The ids in `<Graph ids="a b" />`; none for any other component. */
function componentGraphs(node: Node): readonly string[] {
  if (
    !('name' in node) ||
    node.name !== 'Graph' ||
    !('attributes' in node) ||
    !Array.isArray(node.attributes)
  )
    return [];
  const attributes: readonly { readonly name?: unknown; readonly value?: unknown }[] = node.attributes;
  const ids = attributes.find(({ name }) => name === 'ids')?.value;
  return typeof ids === 'string' ? ids.split(/\s+/).filter(Boolean) : [];
}

function editsIn(body: string, format: 'md' | 'mdx', substitutes: Substitutes): Edit[] {
  const edits: Edit[] = [];
  const replace = (node: Node, text: string): void => {
    edits.push({ ...span(node), text });
  };
  const graphs = (ids: readonly string[]): string => ids.map((id) => substitutes.graph(id)).join('\n\n');
  visit((format === 'mdx' ? mdx : plain).parse(body), (node: Node) => {
    if (node.type === 'leafDirective')
      replace(node, graphs(Object.keys((node as LeafDirective).attributes ?? {})));
    if (node.type === 'containerDirective') edits.push(...boxEdits(node as ContainerDirective, body));
    if (node.type === 'textDirective') {
      const { name, attributes } = node as TextDirective;
      if (name === 'term') replace(node, `${toString(node)} (${literal(attributes?.['means'] ?? '')})`);
    }
    if (node.type === 'html') edits.push(...remarkEdits(node, body));
    if (node.type === 'mdxjsEsm') replace(node, '');
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && isRemark(node))
      replace(node, '');
    if (node.type === 'heading') edits.push(...headingEdits(node, body));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const ids = componentGraphs(node);
      if (ids.length > 0) replace(node, graphs(ids));
    }
    if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && 'url' in node) {
      const url = String(node.url);
      const { start, end } = span(node);
      const at = body.lastIndexOf(url, end);
      if (at < start) return;
      if (node.type === 'image')
        edits.push({ start: at, end: at + url.length, text: substitutes.picture(url) });
      else if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(url))
        edits.push({ start: at, end: at + url.length, text: substitutes.address(url) });
    }
  });
  return edits.toSorted((a, b) => a.start - b.start);
}

/**
 * An essay's body as Markdown that stands by itself: the author's own text, with graphs as pictures and words, boxes
 * unfolded, and full addresses.
 */
export function alternate(body: string, format: 'md' | 'mdx', substitutes: Substitutes): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: instead } of editsIn(body, format, substitutes)) {
    text += body.slice(at, start) + instead;
    at = end;
  }
  return `${(text + body.slice(at)).trim()}\n`;
}
