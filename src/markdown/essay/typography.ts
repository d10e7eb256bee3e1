import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { OBJECT, typeset } from '../typography.ts';
import type { Prose } from '../typography.ts';
import { sourceOf } from './report.ts';

const PUNCTUATION = /[^\w\s]|_/;

/** Where the signs stand in the text of a node that a backslash escapes in its source (CommonMark 2.4): they mean themselves. */
function escapesIn(node: Text, file: VFile): readonly number[] {
  const { value } = node;
  const source = sourceOf(node, file);
  if (!source.includes('\\')) return [];
  const escapes: number[] = [];
  let at = 0;
  for (let read = 0; read < source.length && at < value.length; read++) {
    const sign = source[read];
    if (sign === '\\' && PUNCTUATION.test(source[read + 1] ?? '') && source[read + 1] === value[at]) {
      escapes.push(at);
      read += 1;
      at += 1;
    } else if (sign === value[at]) at += 1;
    else if (sign === '&') {
      // A character reference, which stands for one or two characters.
      read = Math.max(read, source.indexOf(';', read));
      at += value[at + 1] === source[read + 1] ? 1 : 2;
    }
    // What quotes and lists put before a line is in the source alone.
  }
  return escapes;
}

/** What is no text, and is read as a word by the quotes beside it. */
const OPAQUE = new Set(['inlineCode', 'inlineMath', 'image', 'imageReference', 'mdxTextExpression']);
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** The text of a node, with escaped signs as stretches that are kept. */
function stretches(node: Text, file: VFile): Prose[] {
  const parts: Prose[] = [];
  let start = 0;
  for (const at of escapesIn(node, file)) {
    parts.push({ text: node.value.slice(start, at) }, { text: node.value.slice(at, at + 1), kept: true });
    start = at + 1;
  }
  return [...parts, { text: node.value.slice(start) }];
}

/** An address that is its own text. */
function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'text' && node.url.endsWith(only.value);
}

/** A colon inside prose and the word behind it (`ratio a:b`), which the parser takes for a directive. */
function isColon(node: Nodes): boolean {
  return node.type === 'textDirective' && node.children.length === 0;
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
        for (const prose of stretches(node, file)) block.add(prose, node);
      } else if (OPAQUE.has(node.type) || isAddress(node) || isColon(node)) block.add(OBJECT);
      else if (node.type === 'break') block.add({ text: '\n', kept: true });
      else if ('children' in node) {
        const isBlock = BLOCKS.has(node.type);
        if (isBlock) block.set();
        for (const child of node.children) walk(child);
        if (isBlock) block.set();
      }
    };
    walk(tree);
  };
}
