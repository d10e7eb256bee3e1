import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { OBJECT, typeset } from '../typography.ts';
import type { Prose } from '../typography.ts';
import { sourceOf } from './report.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** What is no text, and is read as a word by the quotes beside it. */
const OPAQUE = new Set(['inlineCode', 'inlineMath', 'image', 'imageReference', 'mdxTextExpression']);
/** Elements inside a line that directives are made of (mdast-util-to-hast's `hName`). */
const INLINE_ELEMENTS = new Set<unknown>(['dfn', 'span']);
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** The text of a node, with the signs that a backslash escapes (CommonMark 2.4) as stretches that are kept. */
function stretches({ value }: Text, source: string): Prose[] {
  if (!source.includes('\\')) return [{ text: value }];
  const parts: Prose[] = [];
  let start = 0;
  let at = 0;
  for (let read = 0; read < source.length && at < value.length; read++) {
    const sign = source[read];
    if (sign === '\\' && PUNCTUATION.test(source[read + 1] ?? '') && source[read + 1] === value[at]) {
      parts.push({ text: value.slice(start, at) }, { text: value.slice(at, at + 1), kept: true });
      start = at + 1;
      read += 1;
      at += 1;
    } else if (sign === value[at]) at += 1;
    else if (sign === '&') {
      // A character reference, which stands for one or two characters.
      read = Math.max(read, source.indexOf(';', read));
      at += value[at + 1] === source[read + 1] ? 1 : 2;
    }
  }
  return [...parts, { text: value.slice(start) }];
}

/** An address that is its own text. */
function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'text' && node.url.endsWith(only.value);
}

/** The prose of one block, and the nodes that it comes from. */
class Block {
  #parts: { readonly prose: Prose; readonly node?: Text }[] = [];

  add(prose: Prose, node?: Text): void {
    this.#parts.push(node ? { prose, node } : { prose });
  }

  set(): void {
    const set = typeset(this.#parts.map(({ prose }) => prose));
    for (const { node } of this.#parts) if (node) node.value = '';
    this.#parts.forEach(({ node }, index) => {
      if (node) node.value += set[index] ?? '';
    });
    this.#parts = [];
  }
}

/** Quotes, dashes and ellipses, read across emphasis, links, code and formulas as far as a block goes. */
export function remarkTypography() {
  return (tree: Root, file: VFile): void => {
    const block = new Block();
    const walk = (node: Nodes): void => {
      if (node.type === 'text') {
        for (const prose of stretches(node, sourceOf(node, file))) block.add(prose, node);
      } else if (OPAQUE.has(node.type) || isAddress(node)) block.add(OBJECT);
      else if (node.type === 'break') block.add({ text: '\n', kept: true });
      else if ('children' in node) {
        const isBlock = BLOCKS.has(node.type) && !INLINE_ELEMENTS.has(node.data?.hName);
        if (isBlock) block.set();
        for (const child of node.children) walk(child);
        if (isBlock) block.set();
      }
    };
    walk(tree);
  };
}
