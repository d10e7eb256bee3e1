import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { limits } from '../policy/limits.ts';

const SPACE = /\s/;
const DIGIT = /[0-9]/;

/** Index of the next `$` that no backslash escapes, or -1 when there is none before `end`. */
function nextDollar(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '$') return at;
  }
  return -1;
}

/**
 * `$x$` and `$$x$$` in a line of text. As in Pandoc, a single dollar opens before a non-space and closes after one,
 * and never before a digit, so that "$5 or $10" stays money. The first `$` after an opening one decides, and no
 * opening is looked for twice: that keeps the time linear.
 */
function inlineMath(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '$') return false;
  let start = pos;
  while (start < state.posMax && src[start] === '$') start++;
  const run = start - pos;
  const end = Math.min(state.posMax, start + limits.formula + 1);
  const close = run > 2 ? -1 : nextDollar(src, start, end);
  const content = src.slice(start, close);
  const isMath =
    close >= 0 &&
    content.trim() !== '' &&
    (run === 2
      ? src[close + 1] === '$' && close + 1 < state.posMax
      : !SPACE.test(content[0] ?? '') &&
        !SPACE.test(content.at(-1) ?? '') &&
        !(close + 1 < state.posMax && DIGIT.test(src[close + 1] ?? '')));
  if (!silent) {
    if (isMath) state.push(run === 2 ? 'math_display' : 'math_inline', '', 0).content = content.trim();
    else state.pending += src.slice(pos, start);
  }
  state.pos = isMath ? close + run : start;
  return true;
}

/** Where a line begins and ends, without what its containers (quotes, lists) put in front and spaces behind. */
function bounds(state: StateBlock, line: number): [start: number, end: number] {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return [start, state.skipSpacesBack(state.eMarks[line] ?? 0, start)];
}

/** Last line of a block of maths that begins at `start`: the first that ends with `$$`, if it is near enough. */
function lastLine(state: StateBlock, start: number, startLine: number, endLine: number): number | undefined {
  for (let line = startLine; line < endLine; line++) {
    const [from, to] = bounds(state, line);
    if ((state.sCount[line] ?? 0) < state.blkIndent && from < to) return undefined;
    if (to - start > limits.formula) return undefined;
    if (to - 2 >= Math.max(from, start) && state.src.startsWith('$$', to - 2)) return line;
  }
  return undefined;
}

/** `$$` at the start of a line up to `$$` at the end of the same or a later one, within the length of a formula. */
function blockMath(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const [from] = bounds(state, startLine);
  if (!state.src.startsWith('$$', from) || state.src[from + 2] === '$') return false;
  const last = lastLine(state, from + 2, startLine, endLine);
  if (last === undefined) return false;
  const lines: string[] = [];
  for (let line = startLine; line <= last; line++) lines.push(state.src.slice(...bounds(state, line)));
  const content = lines.join('\n').slice(2, -2).trim();
  // `$$a$$ and $$b$$` is a line of prose.
  if (content === '' || content.includes('$$')) return false;
  if (silent) return true;
  const token = state.push('math_block', '', 0);
  token.content = content;
  token.block = true;
  token.map = [startLine, last + 1];
  state.line = last + 1;
  return true;
}

/** Adds maths to a parser, as tokens `math_inline`, `math_display` and `math_block` that hold the TeX. */
export function mathRules(md: MarkdownIt): void {
  md.inline.ruler.after('escape', 'math', inlineMath);
  md.block.ruler.after('fence', 'math_block', blockMath, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}
