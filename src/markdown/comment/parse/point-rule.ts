import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { divideLines, follows, listProperties, pointName } from '../../lettered.ts';
import type { Point } from '../../lettered.ts';

/** A line of a paragraph, with the token that ends the line before it. */
interface Line {
  readonly end: Token | undefined;
  readonly content: Token[];
}

/** The lines of a paragraph. The end of a line in a link or emphasis cuts nothing. */
function linesOf(children: readonly Token[]): Line[] {
  const lines: Line[] = [{ end: undefined, content: [] }];
  for (const token of children) {
    if (token.level === 0 && (token.type === 'softbreak' || token.type === 'hardbreak'))
      lines.push({ end: token, content: [] });
    else lines.at(-1)?.content.push(token);
  }
  return lines;
}

/** A sign that its author escaped is a token of its own, and begins no point. */
function startOf({ content: [first] }: Line): string {
  return first?.type === 'text' ? first.content : '';
}

/** Puts lists in place of lettered points, in the tokens of one document. */
class PointLists {
  readonly #state: StateCore;
  readonly #made: Token[] = [];

  constructor(state: StateCore) {
    this.#state = state;
  }

  #push(type: string, nesting: 1 | 0 | -1, like: Token): Token {
    const token = new this.#state.Token(type, '', nesting);
    Object.assign(token, { block: true, map: like.map, level: like.level });
    this.#made.push(token);
    return token;
  }

  /** @param inline The token of the inline content that the lines come from. */
  #paragraph(lines: readonly Line[], inline: Token, hidden: boolean, cut = 0): void {
    this.#push('paragraph_open', 1, inline).hidden = hidden;
    const children = lines.flatMap(({ end, content }, index) =>
      index > 0 && end ? [end, ...content] : content,
    );
    const [first] = children;
    if (first) first.content = first.content.slice(cut);
    this.#push('inline', 0, inline).children = children;
    this.#push('paragraph_close', -1, inline).hidden = hidden;
  }

  #list(points: readonly (Point<Line> & { readonly inline: Token })[], hidden: boolean): void {
    const [first] = points;
    if (!first) return;
    const open = this.#push('ordered_list_open', 1, first.inline);
    for (const [name, value] of Object.entries(listProperties(first.letter)))
      open.attrSet(name, String(value));
    for (const { letter, lines, inline } of points) {
      this.#push('list_item_open', 1, inline).attrSet('id', pointName(letter));
      this.#paragraph(lines, inline, hidden, letter.length);
      this.#push('list_item_close', -1, inline);
    }
    this.#push('ordered_list_close', -1, first.inline);
  }

  /** @returns how many tokens from `index` on, where a paragraph opens, became a list; 0 when they have none. */
  #replace(index: number): number {
    const { tokens } = this.#state;
    const open = tokens[index];
    const inline = tokens[index + 1];
    if (!open || !inline?.children) return 0;
    const { lead, points } = divideLines(linesOf(inline.children), startOf);
    const all = points.map((point) => ({ ...point, inline }));
    let end = index + 3;
    while (all.length > 0 && tokens[end]?.type === 'paragraph_open' && tokens[end]?.level === open.level) {
      const next = tokens[end + 1];
      const more = next?.children && divideLines(linesOf(next.children), startOf);
      const [last, first] = [all.at(-1), more?.points[0]];
      if (!next || !more || more.lead.some(({ content }) => content.length > 0)) break;
      if (!last || !first || !follows(first.letter, last.letter)) break;
      all.push(...more.points.map((point) => ({ ...point, inline: next })));
      end += 3;
    }
    if (all.length < 2) return 0;
    if (lead.length > 0) this.#paragraph(lead, inline, open.hidden);
    this.#list(all, end === index + 3);
    return end - index;
  }

  make(): Token[] {
    const { tokens } = this.#state;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      const replaced = token?.type === 'paragraph_open' ? this.#replace(index) : 0;
      if (replaced > 0) index += replaced - 1;
      else if (token) this.#made.push(token);
    }
    return this.#made;
  }
}

/** Lettered points as lists, in the tokens that markdown-it gives to lists of numbers; an item has its id. */
export function pointRule(md: MarkdownIt): void {
  md.core.ruler.after('replacements', 'points', (state) => {
    state.tokens = new PointLists(state).make();
  });
}
