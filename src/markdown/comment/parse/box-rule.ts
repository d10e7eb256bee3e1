import type { MarkdownIt, StateBlock } from 'markdown-it';

const OPEN = /^(:{3,})(box\[(.*)\]|note)$/;

/** The line without what its containers (quotes, lists) put in front of it, or undefined when it has left them. */
function lineText(state: StateBlock, line: number): string | undefined {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  if (indent < 0 && !state.isEmpty(line)) return undefined;
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
}

/** First line from `from` on that closes a fence of so many colons, or the end of what holds the fence. */
function closingLine(
  state: StateBlock,
  from: number,
  endLine: number,
  colons: number,
): [line: number, found: boolean] {
  for (let line = from; line < endLine; line++) {
    const text = lineText(state, line);
    if (text === undefined) return [line, false];
    if (text.length >= colons && text === ':'.repeat(text.length)) return [line, true];
  }
  return [endLine, false];
}

/**
 * `:::box[Title]` and `:::note`, closed by as many colons or by the end of what holds them, as in essays
 * (remark-directive). Any other directive, and a box without a title, stays the text it is.
 */
function box(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.src.charCodeAt((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)) !== 0x3a)
    return false;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const match = OPEN.exec(lineText(state, startLine) ?? '');
  if (!match || match[3]?.trim() === '') return false;
  if (silent) return true;
  const [, colons = '', name = '', title] = match;
  const [last, closed] = closingLine(state, startLine + 1, endLine, colons.length);
  const kind = title === undefined ? name : 'box';
  state.push(`${kind}_open`, 'div', 1).map = [startLine, last];
  if (title !== undefined) {
    state.push('summary_open', 'summary', 1);
    const inline = state.push('inline', '', 0);
    inline.content = title.trim();
    inline.map = [startLine, startLine + 1];
    inline.children = [];
    state.push('summary_close', 'summary', -1);
    state.push('box_body_open', 'div', 1);
  }
  const { parentType, lineMax } = state;
  state.parentType = 'box';
  state.lineMax = last;
  state.md.block.tokenize(state, startLine + 1, last);
  state.parentType = parentType;
  state.lineMax = lineMax;
  if (title !== undefined) state.push('box_body_close', 'div', -1);
  state.push(`${kind}_close`, 'div', -1);
  state.line = closed ? last + 1 : last;
  return true;
}

/** Adds boxes and notes to a parser, as tokens `box_*`, `summary_*`, `box_body_*` and `note_*`. */
export function boxRule(md: MarkdownIt): void {
  md.block.ruler.after('fence', 'box', box, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}
