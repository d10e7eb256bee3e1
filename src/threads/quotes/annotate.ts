import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { threadsText as threads } from '../../locales/en/threads.ts';
import { wordsOf } from '../../markdown/words.ts';
import { passageAnchor } from '../../site.ts';
import type { Block, TextSpan } from './html-blocks.ts';
import type { QuotedPassage } from './match-quotes.ts';

/** The name of somebody who replied to a passage, and the address of their comment. */
export interface Answering {
  readonly name: string;
  readonly href: string;
}

/** How many names one note has; those after them are counted. */
const NAMED = 3;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly html: string;
}

function element(
  tagName: string,
  className: string,
  ...children: readonly (ElementContent | string)[]
): Element {
  const nodes = children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  );
  return { type: 'element', tagName, properties: { className: [className] }, children: nodes };
}

/** The anchor of a passage is its first piece. */
function piece(passage: QuotedPassage, isFirst: boolean, html: string): string {
  const mark = element('mark', 'passage', { type: 'raw', value: html });
  if (isFirst) mark.properties['id'] = passageAnchor(passage.number);
  return toHtml(mark, { allowDangerousHtml: true });
}

/** The code units of a block's text that a passage covers. */
function span({ text }: Block, { start, end }: QuotedPassage): [number, number] {
  const words = wordsOf(text);
  return [words[start]?.start ?? 0, words[end - 1]?.end ?? 0];
}

function text(value: string): string {
  return toHtml({ type: 'text', value });
}

/** The pieces of passages in one stretch, as one edit: a text is cut, a formula marked whole. */
function editOf(
  html: string,
  stretch: TextSpan,
  at: number,
  marks: readonly { readonly passage: QuotedPassage; readonly span: readonly [number, number] }[],
): Edit | undefined {
  const inside = marks.filter(({ span: [from, to] }) => from < at + stretch.text.length && to > at);
  if (inside.length === 0) return undefined;
  const { from, to } = stretch;
  let written = '';
  let done = 0;
  for (const {
    passage,
    span: [first, last],
  } of inside) {
    const isFirst = first >= at;
    if (stretch.isFormula) return { from, to, html: piece(passage, isFirst, html.slice(from, to)) };
    const [begin, end] = [Math.max(0, first - at), Math.min(stretch.text.length, last - at)];
    written +=
      text(stretch.text.slice(done, begin)) + piece(passage, isFirst, text(stretch.text.slice(begin, end)));
    done = end;
  }
  return { from, to, html: written + text(stretch.text.slice(done)) };
}

/** "3 Position C, Position B and 4 more replied", in the margin or at the end of the paragraph. */
function note(
  { number, isChanged }: QuotedPassage,
  isWhole: boolean,
  answering: readonly Answering[],
): Element {
  const shown = answering.length > NAMED + 1 ? answering.slice(0, NAMED) : answering;
  const more = answering.length - shown.length;
  const links = shown.map(({ name, href }): Element => ({
    type: 'element',
    tagName: 'a',
    properties: { href, dir: 'auto' },
    children: [{ type: 'text', value: name }],
  }));
  const verb = isChanged ? threads.repliedToEarlierWords : threads.replied;
  const listed = links.flatMap((link, index) =>
    index === 0 ? [link] : [index === links.length - 1 && more === 0 ? threads.and : threads.comma, link],
  );
  const names = element(
    'span',
    'passage-names',
    ...listed,
    `${more > 0 ? threads.andMore(more) : ''} ${verb}`,
  );
  const made = element('span', 'passage-note', element('span', 'passage-number', String(number)), ' ', names);
  if (isChanged || isWhole) made.properties['id'] = passageAnchor(number);
  return made;
}

/**
 * Marks passages in an essay's HTML and puts a note at the end of each block that has some, behind those quoted as a
 * whole. Every byte that is not part
 * of a marked text stays what it was.
 * @param html The HTML from which `blocks` were read.
 * @param answering The names in the notes, by the id of their comment.
 */
export function annotate(
  html: string,
  blocks: readonly Block[],
  passages: readonly QuotedPassage[],
  answering: ReadonlyMap<string, Answering>,
): string {
  const edits: Edit[] = [];
  for (const [index, here] of Map.groupBy(passages, ({ block }) => block)) {
    const block = blocks[index];
    if (!block) continue;
    const marks = here
      .filter(({ isChanged }) => !isChanged && !block.isWhole)
      .map((passage) => ({ passage, span: span(block, passage) }));
    let at = 0;
    for (const stretch of block.stretches) {
      const edit = editOf(html, stretch, at, marks);
      if (edit) edits.push(edit);
      at += stretch.text.length;
    }
    const notes = here.map((passage) =>
      note(
        passage,
        block.isWhole,
        passage.comments.flatMap((comment) => answering.get(comment) ?? []),
      ),
    );
    const all = element(block.isWhole ? 'p' : 'span', 'passage-notes', ...notes.flatMap((one) => [' ', one]));
    edits.push({ from: block.end, to: block.end, html: toHtml(all) });
  }
  let done = 0;
  let written = '';
  for (const { from, to, html: put } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    written += html.slice(done, from) + put;
    done = to;
  }
  return written + html.slice(done);
}
