import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { hasClass, texOf } from '../threads/quotes/html-blocks.ts';

/** What a comment says, without markup. */
export interface PlainComment {
  readonly text: string;
  /** The words of each quotation, in their order; they stand in the text too. */
  readonly quotes: readonly string[];
}

const BLOCKS = new Set(
  'p ul ol pre div section details summary table thead tbody hr h1 h2 h3 h4 h5 h6'.split(' '),
);

function marked(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function plain(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  const inside = (): string => spaced(node.children.map(plain).join(''));
  if (node.type === 'root') return inside();
  const { tagName, properties } = node;
  if ('dataFootnoteBackref' in properties) return '';
  if (hasClass(node, 'katex-display')) return `\n\n$$${texOf(node)}$$\n\n`;
  if (hasClass(node, 'katex')) return `$${texOf(node)}$`;
  if (tagName === 'br') return '\n';
  if (tagName === 'blockquote') return `\n\n${marked(inside())}\n\n`;
  if (tagName === 'li') return `\n- ${inside().trim()}\n`;
  if (tagName === 'tr') return `\n${inside().trim()}\n`;
  if (tagName === 'td' || tagName === 'th') return `${inside().trim()}\t`;
  return BLOCKS.has(tagName) ? `\n\n${inside()}\n\n` : inside();
}

/** Texts with one empty line between blocks, however many each of them asks for. */
function spaced(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n');
}

/** The text of a comment as the page shows it, so that nothing is told which its page leaves out. @param html Safe HTML. */
export function plainComment(html: string): PlainComment {
  const tree = fromHtml(html, { fragment: true });
  const quotations = tree.children.filter((node) => node.type === 'element' && node.tagName === 'blockquote');
  return {
    text: plain(tree).trim(),
    quotes: quotations.map((quotation) => plain(quotation).replace(/^> ?/gm, '').replace(/\s+/g, ' ').trim()),
  };
}
