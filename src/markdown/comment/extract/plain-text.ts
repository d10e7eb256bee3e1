import { toString } from 'hast-util-to-string';
import { parse } from '../parse/parser.ts';
import { buildTree } from '../syntax-tree/tree.ts';

/**
 * The words of a comment as a page will have them, formulas as their source: character references such as `&#x202e;` are
 * characters in it.
 * @throws Refusal when the comment goes beyond a limit.
 */
export function plainText(markdown: string): string {
  return toString(buildTree(parse(markdown), 'c-', '/'));
}
