import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Parts of a formula that lose nothing when they are written one after the other. */
const FLAT = new Set(['math', 'semantics', 'mrow', 'mstyle', 'mi', 'mn', 'mo', 'mtext', 'mspace']);

/** A formula that KaTeX set, as text: its signs where they stand in a line, and its source where not, as in a fraction. */
export function formulaText(formula: Element): string {
  const tags: string[] = [];
  let signs = '';
  let source = '';
  visit(formula, 'element', (element) => {
    if (element.tagName === 'annotation') {
      source = toString(element);
      return SKIP;
    }
    if (element.properties['ariaHidden'] === 'true') return SKIP;
    if (element.tagName.startsWith('m')) tags.push(element.tagName);
    if (['mi', 'mn', 'mo', 'mtext'].includes(element.tagName)) signs += toString(element);
    return undefined;
  });
  return tags.every((tag) => FLAT.has(tag)) ? signs : source;
}
