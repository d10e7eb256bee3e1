import type { Token } from 'markdown-it';
import { plainText } from './plain-text.ts';
import { parse } from '../parse/parser.ts';

/** A quotation of a comment, not in a list or a box. */
interface Quotation {
  /** Its words, as a page will have them. */
  readonly text: string;
  /** The first of its lines without a `>`, which stands in it only because no empty line stands before it; from 1. */
  readonly unmarked: number | undefined;
}

/**
 * The quotations of a comment, in their order.
 * @throws Refusal when the comment goes beyond a limit.
 */
export function quotations(markdown: string): Quotation[] {
  const lines = markdown.split(/\r\n|\r|\n/);
  const isQuotation = ({ type, level }: Token): boolean => type === 'blockquote_open' && level === 0;
  return parse(markdown)
    .filter(isQuotation)
    .map(({ map }) => {
      const [start, end] = map ?? [0, 0];
      const own = lines.slice(start, end);
      const unmarked = own.findIndex((line) => line.trim() !== '' && !/^ {0,3}>/.test(line));
      return {
        text: plainText(own.join('\n')),
        unmarked: unmarked < 0 ? undefined : start + unmarked + 1,
      };
    });
}
