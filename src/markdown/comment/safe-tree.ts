import type { Root } from 'hast';
import { refusalsText as text } from '../../locales/en/markdown-refusals.ts';
import { focusDisplays } from '../display-formulas.ts';
import { firstLine } from './extract/first-line.ts';
import { linksIn } from './extract/links.ts';
import { quotesOf } from './extract/quotes.ts';
import { keepPunctuation } from '../formula-end.ts';
import type { Quotes } from '../rendered.ts';
import { setFormulas } from './formulas.ts';
import { limits } from './policy/limits.ts';
import { parse } from './parse/parser.ts';
import { Refusal } from './policy/refusal.ts';
import { sanitise } from './sanitise.ts';
import { buildTree } from './syntax-tree/tree.ts';

/** A comment as a tree that is safe to show. Formulas still carry `style`, which no page may have as an attribute. */
interface SafeTree {
  readonly tree: Root;
  readonly firstLine: string;
  readonly quotes: Quotes;
  readonly hasMath: boolean;
  /** The addresses that it links to; see extract/links.ts. */
  readonly links: readonly string[];
}

/** @throws Refusal for a text that is not even parsed. */
function checkSize(markdown: string): void {
  if (markdown.length > limits.text) {
    throw new Refusal(1, 'comment', text.characters(markdown.length, limits.text));
  }
  const lines = markdown.split(/\r\n|\r|\n/).length;
  if (lines > limits.lines) throw new Refusal(1, 'comment', text.lines(lines, limits.lines));
}

/**
 * The comment pipeline up to its tree. It needs no Node, so that the preview in a browser and the build make the same of
 * a text.
 * @param idPrefix goes in front of every id, and is made of [a-z0-9-].
 * @param base path under which the site is served, with a slash at both ends; links into the site get it.
 * @throws Refusal when the comment goes beyond a limit.
 */
export function safeTree(markdown: string, idPrefix: string, base: string): SafeTree {
  checkSize(markdown);
  const tree = sanitise(buildTree(parse(markdown), idPrefix, base), idPrefix);
  // From here on every step is trusted.
  const quotes = quotesOf(tree);
  const hasMath = setFormulas(tree);
  const line = firstLine(tree);
  focusDisplays(tree);
  keepPunctuation(tree);
  return { tree, firstLine: line, quotes, hasMath, links: linksIn(tree, base) };
}
