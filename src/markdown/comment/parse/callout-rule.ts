import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { calloutMark } from '../../callout.ts';

/** A paragraph in bold, in front of another that stands at the same depth. */
function title(state: StateCore, words: string, beside: Token): Token[] {
  const make = (type: string, nesting: 1 | 0 | -1): Token => {
    const token = new state.Token(type, '', nesting);
    return Object.assign(token, { block: true, map: beside.map, level: beside.level });
  };
  const bold = (type: string, nesting: 1 | -1): Token => new state.Token(type, 'strong', nesting);
  const inline = make('inline', 0);
  inline.content = words;
  inline.children = [];
  // The words are read like any line, and set in bold as a whole.
  return [
    make('paragraph_open', 1),
    bold('strong_open', 1),
    inline,
    bold('strong_close', -1),
    make('paragraph_close', -1),
  ];
}

/** `> [!NOTE]` as a note, as in essays: before anything in its lines is read. */
function callouts(state: StateCore): void {
  const made: Token[] = [];
  /** Of the quotations that are open: whether each is a callout. */
  const open: boolean[] = [];
  /** How many of the next tokens to leave out. A paragraph that held only a title is empty now; it has three tokens. */
  let left = 0;
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'blockquote_close') token.type = open.pop() ? 'note_close' : token.type;
    const [paragraph, inline] = state.tokens.slice(index + 1, index + 3);
    const mark =
      token.type === 'blockquote_open' && paragraph?.type === 'paragraph_open' && inline
        ? calloutMark(inline.content)
        : undefined;
    if (token.type === 'blockquote_open') open.push(mark !== undefined);
    if (left > 0) left -= 1;
    else made.push(token);
    if (!mark || !paragraph || !inline) continue;
    token.type = 'note_open';
    const [line = '', ...rest] = inline.content.slice(mark.length).split('\n');
    const words = line.trim() === '' ? mark.kind : line.trim();
    if (words !== '') made.push(...title(state, words, paragraph));
    inline.content = rest.join('\n');
    if (inline.content.trim() === '') left = 3;
  }
  state.tokens = made;
}

/** Adds callouts of other systems to a parser, as tokens `note_*`. */
export function calloutRule(md: MarkdownIt): void {
  md.core.ruler.after('block', 'callouts', callouts);
}
