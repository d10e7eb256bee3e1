import { toHtml } from 'hast-util-to-html';
import type { BodyProblem, RenderedComment } from './rendered.ts';
import { focusDisplays } from './display-formulas.ts';
import { stylesToClasses } from './style-classes.ts';
import { firstLine } from './comment/first-line.ts';
import { firstQuote } from './comment/first-quote.ts';
import { setFormulas } from './comment/formulas.ts';
import { limits } from './comment/limits.ts';
import { parse } from './comment/parser.ts';
import { Refusal } from './comment/refusal.ts';
import { sanitise } from './comment/sanitise.ts';
import { buildTree } from './comment/tree.ts';

const REFUSED: RenderedComment = {
  html: '<p class="comment-refused">This comment is not shown, because it goes beyond a limit.</p>',
  firstLine: '',
  quote: '',
  hasMath: false,
  styles: {},
};

/** @throws Refusal for a text that is not even parsed. */
function checkSize(markdown: string): void {
  const mend = 'shorten it, or split it in two';
  if (markdown.length > limits.text) {
    throw new Refusal(
      1,
      'comment',
      `${markdown.length} characters`,
      `at most ${limits.text} characters`,
      mend,
    );
  }
  const lines = markdown.split(/\r\n|\r|\n/).length;
  if (lines > limits.lines)
    throw new Refusal(1, 'comment', `${lines} lines`, `at most ${limits.lines} lines`, mend);
}

function render(markdown: string, idPrefix: string): RenderedComment {
  checkSize(markdown);
  const tree = sanitise(buildTree(parse(markdown), idPrefix), idPrefix);
  // From here on every step is trusted.
  const line = firstLine(tree);
  const quote = firstQuote(tree);
  const hasMath = setFormulas(tree);
  focusDisplays(tree);
  const styles = stylesToClasses(tree);
  return { html: toHtml(tree), firstLine: line, quote, hasMath, styles };
}

/**
 * Renders a comment: Markdown by a stranger, without HTML or MDX, to HTML of allowed elements, attributes and
 * addresses only. CPU time grows in proportion to the length of the text, whatever it says; a comment beyond
 * `limits` is refused, which gives one problem and a placeholder. Bad TeX is no problem: its source is shown.
 * @param idPrefix goes in front of every id, and is made of [a-z0-9-], e.g. `c-2026-10-07-position-d-`.
 * @returns the comment, and at most one problem with its place in the comment's body.
 */
export function renderComment(
  markdown: string,
  idPrefix: string,
): { readonly rendered: RenderedComment; readonly problems: readonly BodyProblem[] } {
  try {
    return { rendered: render(markdown, idPrefix), problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rendered: REFUSED, problems: [error.problem] };
  }
}
