import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { OBJECT, typeset } from '../../typography.ts';
import type { Prose } from '../../typography.ts';

const OPAQUE = new Set(['code_inline', 'math_inline', 'math_display', 'image']);

/** What a token is in a block of prose; nothing for one that is no part of its text, as the start of emphasis. */
function proseOf({ type, content }: Token, before: Token | undefined): Prose {
  if (type === 'text') return { text: content, kept: before?.info === 'auto' };
  // A sign that its author escaped.
  if (type === 'text_special') return { text: content, kept: true };
  if (OPAQUE.has(type)) return OBJECT;
  return { text: type === 'softbreak' || type === 'hardbreak' ? '\n' : '', kept: true };
}

/** Quotes, dashes and ellipses. markdown-it's own are off, since `(c)` in a comment is the third of three points. */
function typography(state: StateCore): void {
  for (const { children } of state.tokens) {
    if (!children) continue;
    const set = typeset(children.map((token, index) => proseOf(token, children[index - 1])));
    children.forEach((token, index) => {
      if (token.type === 'text') token.content = set[index] ?? '';
    });
  }
}

/** Adds typography as essays have it to a parser that sets no quotes itself. */
export function typographyRule(md: MarkdownIt): void {
  md.core.ruler.at('replacements', typography);
}
