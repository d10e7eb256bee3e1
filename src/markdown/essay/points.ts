import type GithubSlugger from 'github-slugger';
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { follows, letterOf, listProperties, pointId } from '../lettered.ts';
import type { Letter } from '../lettered.ts';

/** A line of a paragraph; its letter, when it begins with one. */
interface Line {
  /** What separates it from the line before: the end of a line, or a break. */
  readonly end: PhrasingContent;
  readonly content: PhrasingContent[];
}

interface Point {
  readonly letter: Letter;
  readonly lines: Line[];
}

/** A paragraph as what stands before its first point, and its points. */
interface Divided {
  readonly lead: Line[];
  readonly points: Point[];
}

const LINE_END: PhrasingContent = { type: 'text', value: '\n' };

/** The lines of a paragraph. Only its own text is cut: a link or emphasis goes on over the end of a line. */
function linesOf({ children }: Paragraph): Line[] {
  const lines: Line[] = [{ end: LINE_END, content: [] }];
  for (const child of children) {
    if (child.type === 'break') lines.push({ end: child, content: [] });
    else if (child.type === 'text') {
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push({ end: LINE_END, content: [] });
        if (value !== '') lines.at(-1)?.content.push({ ...child, value });
      });
    } else lines.at(-1)?.content.push(child);
  }
  return lines;
}

/** A line that does not begin the next point goes on with the last. */
function divide(paragraph: Paragraph): Divided {
  const divided: Divided = { lead: [], points: [] };
  for (const line of linesOf(paragraph)) {
    const [first] = line.content;
    const letter = first?.type === 'text' ? letterOf(first.value) : undefined;
    const last = divided.points.at(-1);
    if (letter && (!last || follows(letter, last.letter))) divided.points.push({ letter, lines: [line] });
    else (last?.lines ?? divided.lead).push(line);
  }
  return divided;
}

function paragraphOf(lines: readonly Line[], cut = 0): Paragraph {
  const children = lines.flatMap(({ end, content }, index) => (index > 0 ? [end, ...content] : content));
  const [first, ...rest] = children;
  if (cut === 0 || first?.type !== 'text') return { type: 'paragraph', children };
  return { type: 'paragraph', children: [{ ...first, value: first.value.slice(cut) }, ...rest] };
}

function listOf(points: readonly Point[], spread: boolean, slugger: GithubSlugger): List {
  const [first] = points;
  return {
    type: 'list',
    ordered: true,
    spread,
    data: { hProperties: first ? { ...listProperties(first.letter) } : {} },
    children: points.map(
      ({ letter, lines }): ListItem => ({
        type: 'listItem',
        spread,
        data: { hProperties: { id: slugger.slug(pointId(letter)) } },
        children: [paragraphOf(lines, letter.length)],
      }),
    ),
  };
}

/**
 * Lettered points, each on a line or in a paragraph of its own, as lists: (a), (b) and so on. One alone is prose.
 * @param children The blocks of one parent.
 * @returns the blocks with the lists in them, or what was given when there are none.
 */
export function withPoints(children: readonly RootContent[], slugger: GithubSlugger): RootContent[] {
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
    blocks.push(listOf(points, end > index + 1, slugger));
    index = end - 1;
  }
  return blocks;
}
