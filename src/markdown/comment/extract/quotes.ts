import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Quotes } from '../../rendered.ts';
import { wordsOf } from '../../words.ts';

/** Fewer words in quotation marks are a term or a title more often than a quotation. */
const LEAST_WORDS = 8;
/** Elements that begin a text of their own. */
const BLOCKS = new Set(
  'p blockquote pre ul ol li table thead tbody tr th td details summary div section hr'.split(' '),
);
/** From a mark that opens to the next that closes it. A mark that opens again begins anew, so no character is read often. */
const QUOTED = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』/gu;

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function inlineQuotes(text: string): string[] {
  return Array.from(text.matchAll(QUOTED), ([quoted]) => spaced(quoted.slice(1, -1))).filter(
    (words) => wordsOf(words).length >= LEAST_WORDS,
  );
}

/**
 * All that a comment quotes, each text once, in its order. Formulas must not be set yet, so that they read as their source.
 * Signs of footnotes are no words of a text.
 */
export function quotesOf(tree: Root): Quotes {
  const blocks = new Set<string>();
  const inline = new Set<string>();
  function walk(parent: Root | Element, quotes: boolean): void {
    let text = '';
    const flush = (): void => {
      const words = spaced(text);
      text = '';
      if (quotes && words !== '') blocks.add(words);
      if (!quotes && parent.type === 'element' && parent.tagName !== 'pre')
        for (const quote of inlineQuotes(words)) inline.add(quote);
    };
    for (const child of parent.children) {
      if (child.type === 'text') text += child.value;
      if (child.type !== 'element' || child.tagName === 'sup') continue;
      if (child.tagName === 'br') text += '\n';
      else if (BLOCKS.has(child.tagName)) {
        flush();
        walk(child, quotes || child.tagName === 'blockquote');
      } else text += toString(child);
    }
    flush();
  }
  walk(tree, false);
  return { blocks: [...blocks], inline: [...inline] };
}
