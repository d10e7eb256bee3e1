import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const ITEM = /^\(?[a-z]\)\s/i;

function isProse(tokens: readonly Token[], index: number): boolean {
  // The text of an autolink is an address.
  return tokens[index]?.type === 'text' && tokens[index - 1]?.info !== 'auto';
}

/** `--` and `---` become dashes and `...` an ellipsis; a flag like `--json` and a row of hyphens stay. */
function dashes(text: string): string {
  return text
    .replace(/(?<=[^\s-])---?(?=[^\s-])|(?<=\s)---?(?=\s)/g, '—')
    .replace(/(?<!\.)\.{3}(?!\.)/g, '…');
}

/**
 * Dashes, and a line break before each "b)" of a lettered list, which Markdown would run together. Quotes are
 * markdown-it's own; its other replacements are off, since `(c)` in a comment is the third of three points.
 */
function typography(state: StateCore): void {
  for (const { children } of state.tokens) {
    if (!children) continue;
    children.forEach((token, index) => {
      if (isProse(children, index)) token.content = dashes(token.content);
      const next = children[index + 1];
      if (token.type === 'softbreak' && next?.type === 'text' && ITEM.test(next.content))
        token.type = 'hardbreak';
    });
  }
}

/** Adds typographic dashes and readable lettered lists to a parser that sets quotes. */
export function typographyRule(md: MarkdownIt): void {
  md.core.ruler.at('replacements', typography);
}
