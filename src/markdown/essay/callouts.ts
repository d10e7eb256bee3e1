import type { Blockquote, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { calloutMark } from '../callout.ts';
import { sourceOf } from './report.ts';

/** Cuts a line of text at its first end. */
function cutAtLineEnd(
  children: readonly PhrasingContent[],
): [line: PhrasingContent[], rest: PhrasingContent[]] {
  for (const [index, child] of children.entries()) {
    const before = children.slice(0, index);
    const after = children.slice(index + 1);
    if (child.type === 'break') return [before, after];
    const at = child.type === 'text' ? child.value.indexOf('\n') : -1;
    if (child.type !== 'text' || at < 0) continue;
    const [line, rest] = [child.value.slice(0, at), child.value.slice(at + 1)];
    return [
      line === '' ? before : [...before, { ...child, value: line }],
      rest === '' ? after : [{ ...child, value: rest }, ...after],
    ];
  }
  return [[...children], []];
}

/**
 * Makes a callout of another system a note. Its title, or its kind where that says more than that it is a note, stands
 * above its text in bold.
 */
export function setCallout(quote: Blockquote, file: VFile): void {
  const [first, ...others] = quote.children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || start?.type !== 'text') return;
  const mark = sourceOf(start, file).startsWith('[!') ? calloutMark(start.value) : undefined;
  if (!mark) return;
  const text = start.value.slice(mark.length);
  const [title, rest] = cutAtLineEnd([
    ...(text === '' ? [] : [{ ...start, value: text }]),
    ...first.children.slice(1),
  ]);
  const shown: PhrasingContent[] =
    title.length > 0 || mark.kind === '' ? title : [{ type: 'text', value: mark.kind }];
  quote.children = [
    ...(shown.length === 0
      ? []
      : [{ type: 'paragraph', children: [{ type: 'strong', children: shown }] } as const]),
    ...(rest.length === 0 ? [] : [{ ...first, children: rest }]),
    ...others,
  ] as Blockquote['children'];
  quote.data = { hName: 'div', hProperties: { className: ['note'], role: 'note' } };
}
