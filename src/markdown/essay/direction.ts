import type { Element, Nodes, Root } from 'hast';
import { eachElement } from '../each-node.ts';

/** Blocks whose own words say in which direction they run. */
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 li td th summary figcaption dt dd blockquote'.split(' '));
/** `dir="auto"` does not look into blocks that have a direction themselves (HTML, 3.2.6.4), so these are looked into here. */
const HOLDERS = new Set('blockquote li ul ol'.split(' '));
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The first letter in a node, which decides its direction (Unicode Bidirectional Algorithm, P2). */
function firstLetter(node: Nodes): string | undefined {
  if (node.type === 'text') return LETTER.exec(node.value)?.[0];
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const letter = firstLetter(child);
    if (letter !== undefined) return letter;
  }
  return undefined;
}

function holdsBlocks({ tagName, children }: Element): boolean {
  if (!HOLDERS.has(tagName)) return false;
  return children.some(
    (child) => child.type === 'element' && (BLOCKS.has(child.tagName) || HOLDERS.has(child.tagName)),
  );
}

/** Lets each block of a text take its direction from its words, so that a Hebrew quotation reads well in English. */
export function rehypeDirection() {
  return (tree: Root): void => {
    eachElement(tree, (node) => {
      if (node.properties['dir'] !== undefined) return;
      if (holdsBlocks(node) && RIGHT_TO_LEFT.test(firstLetter(node) ?? '')) node.properties['dir'] = 'rtl';
      else if (BLOCKS.has(node.tagName)) node.properties['dir'] = 'auto';
    });
  };
}
