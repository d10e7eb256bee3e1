import type { Blockquote, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { sourceOf } from './report.ts';

/** `> [!NOTE]` of GitHub and Obsidian, which may have a title and say whether it is folded. */
const CALLOUT = /^\[!([A-Za-z][\w-]{0,40})\][+-]?[ \t]*/;

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
  const match = start?.type === 'text' ? CALLOUT.exec(start.value) : null;
  if (first?.type !== 'paragraph' || start?.type !== 'text' || !match) return;
  // A backslash before the bracket means the sign itself.
  if (!sourceOf(start, file).startsWith('[!')) return;
  const text = start.value.slice(match[0].length);
  const [title, rest] = cutAtLineEnd([
    ...(text === '' ? [] : [{ ...start, value: text }]),
    ...first.children.slice(1),
  ]);
  const kind = (match[1] ?? '').toLowerCase();
  const shown: PhrasingContent[] =
    title.length > 0 || kind === 'note'
      ? title
      : [{ type: 'text', value: kind.charAt(0).toUpperCase() + kind.slice(1) }];
  quote.children = [
    ...(shown.length === 0
      ? []
      : [{ type: 'paragraph', children: [{ type: 'strong', children: shown }] } as const]),
    ...(rest.length === 0 ? [] : [{ ...first, children: rest }]),
    ...others,
  ] as Blockquote['children'];
  quote.data = { hName: 'div', hProperties: { className: ['note'], role: 'note' } };
}
