import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

// At most 100 characters, so that a row of openings is not read to its end once for each of them.
const DEFINITION = /\[\^([^\s[\]]{1,100})\]:[ \t]*/y;
const REFERENCE = /\[\^([^\s[\]]{1,100})\]/y;

function labelOf(pattern: RegExp, text: string, from: number): { label: string; length: number } | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return undefined;
  return { label: match[1]?.toLowerCase() ?? '', length: match[0].length };
}

/** `[^label]: text`, going on in lines indented by four (GFM). */
function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const found = labelOf(DEFINITION, state.src, start);
  if (!found || start + found.length > (state.eMarks[startLine] ?? 0)) return false;
  if (silent) return true;
  const open = state.push('footnote_open', '', 1);
  open.meta = { label: found.label };
  open.map = [startLine, startLine + 1];

  // What follows the colon is parsed as the first line of a container that is indented by four.
  const { bMarks, tShift, sCount, parentType } = state;
  const kept = [bMarks[startLine], tShift[startLine], sCount[startLine]] as const;
  state.blkIndent += 4;
  bMarks[startLine] = start + found.length;
  tShift[startLine] = 0;
  sCount[startLine] = state.blkIndent;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = parentType;
  state.blkIndent -= 4;
  [bMarks[startLine], tShift[startLine], sCount[startLine]] = [kept[0] ?? 0, kept[1] ?? 0, kept[2] ?? 0];

  state.push('footnote_close', '', -1);
  if (state.line === startLine) state.line += 1;
  return true;
}

/** `[^label]`; whether there is such a note is seen when the tree is built. */
function reference(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const found = labelOf(REFERENCE, state.src, state.pos);
  if (!found || state.pos + found.length > state.posMax) return false;
  if (!silent) {
    const token = state.push('footnote_ref', '', 0);
    token.content = state.src.slice(state.pos, state.pos + found.length);
    token.meta = { label: found.label };
  }
  state.pos += found.length;
  return true;
}

/** Label of a `footnote_open` or `footnote_ref` token. */
export function footnoteLabel(token: Token): string {
  const label: unknown = token.meta?.['label'];
  return typeof label === 'string' || typeof label === 'number' ? String(label) : '';
}

/** Takes the definitions out of a token stream, wherever they stand; of two with one label the first counts. */
export function takeFootnotes(tokens: readonly Token[]): { body: Token[]; notes: Map<string, Token[]> } {
  const body: Token[] = [];
  const notes = new Map<string, Token[]>();
  const open = [body];
  for (const token of tokens) {
    if (token.type === 'footnote_open') {
      const note: Token[] = [];
      const label = footnoteLabel(token);
      if (!notes.has(label)) notes.set(label, note);
      open.push(note);
    } else if (token.type === 'footnote_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return { body, notes };
}

/** Adds GFM footnotes to a parser, as tokens `footnote_open`, `footnote_close` and `footnote_ref`. */
export function footnoteRules(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', definition, { alt: ['paragraph', 'reference'] });
  md.inline.ruler.after('image', 'footnote_ref', reference);
}
