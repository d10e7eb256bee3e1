import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { divideLines, follows, listProperties, pointName } from '../lettered.ts';
import type { Point } from '../lettered.ts';
import { sourceOf } from './report.ts';

/** A line of a paragraph. */
interface Line {
  /** What separates it from the line before: the end of a line, or a break. */
  readonly end: PhrasingContent;
  readonly content: PhrasingContent[];
  /** The text that it begins with, when it can begin a point: not for a sign that its author escaped. */
  start: string;
}

const LINE_END: PhrasingContent = { type: 'text', value: '\n' };

/** The start of a line, behind what quotes and lists put there, in which a sign of `(a)` is escaped. */
const ESCAPED = /^[ \t>]*(?:\\\(|\(?[A-Za-z]\\\))/;

/** The lines of a paragraph. Only its own text is cut: a link or emphasis goes on over the end of a line. */
function linesOf({ children }: Paragraph, file: VFile): Line[] {
  let line: Line = { end: LINE_END, content: [], start: '' };
  const lines = [line];
  const next = (end: PhrasingContent): void => {
    line = { end, content: [], start: '' };
    lines.push(line);
  };
  for (const child of children) {
    if (child.type === 'break') next(child);
    else if (child.type === 'text') {
      const source = sourceOf(child, file).split('\n');
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) next(LINE_END);
        if (line.content.length === 0 && !ESCAPED.test(source[index] ?? '')) line.start = value;
        if (value !== '') line.content.push({ type: 'text', value });
      });
    } else line.content.push(child);
  }
  return lines;
}

/** Lines as one paragraph again, without the first signs of its text. Stretches of text that meet are one node. */
function paragraphOf(lines: readonly Line[], cut = 0): Paragraph {
  const children: PhrasingContent[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    const value = texts.join('').slice(children.length === 0 ? cut : 0);
    if (value !== '') children.push({ type: 'text', value });
    texts = [];
  };
  lines.forEach(({ end, content }, index) => {
    for (const node of index > 0 ? [end, ...content] : content) {
      if (node.type === 'text') texts.push(node.value);
      else {
        flush();
        children.push(node);
      }
    }
  });
  flush();
  return { type: 'paragraph', children };
}

function listOf(points: readonly Point<Line>[], spread: boolean): List {
  const [first] = points;
  return {
    type: 'list',
    ordered: true,
    spread,
    data: { hProperties: first ? { ...listProperties(first.letter) } : {} },
    children: points.map(({ letter, lines }): ListItem => ({
      type: 'listItem',
      spread,
      data: { hProperties: { id: pointName(letter) } },
      children: [paragraphOf(lines, letter.length)],
    })),
  };
}

/**
 * Lettered points, each on a line or in a paragraph of its own, as lists: (a), (b) and so on. One alone is prose.
 * @param children The blocks of one parent.
 * @returns the blocks with the lists in them. The ids of their items are unique in each list only.
 */
export function withPoints(children: readonly RootContent[], file: VFile): RootContent[] {
  const divide = (paragraph: Paragraph) => divideLines(linesOf(paragraph, file), ({ start }) => start);
  const blocks: RootContent[] = [];
  for (let index = 0; index < children.length; index++) {
    const block = children[index];
    if (!block) continue;
    const { lead, points } = block.type === 'paragraph' ? divide(block) : { lead: [], points: [] };
    let end = index + 1;
    for (let next = children[end]; points.length > 0 && next?.type === 'paragraph'; next = children[++end]) {
      const more = divide(next);
      const [last, first] = [points.at(-1), more.points[0]];
      if (more.lead.length > 0 || !last || !first || !follows(first.letter, last.letter)) break;
      points.push(...more.points);
    }
    if (points.length < 2) {
      blocks.push(block);
      continue;
    }
    if (lead.length > 0) blocks.push(paragraphOf(lead));
    blocks.push(listOf(points, end > index + 1));
    index = end - 1;
  }
  return blocks;
}
