import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { commentText } from '../../locales/en/markdown-comment.ts';
import { base } from '../../site.ts';
import { Refusal } from './policy/refusal.ts';
import { safeTree } from './safe-tree.ts';
import type { BodyProblem, RenderedComment } from '../rendered.ts';
import { stylesToClasses } from '../style-classes.ts';

const REFUSED: RenderedComment = {
  html: toHtml(h('p', { className: ['comment-refused'] }, commentText.refused)),
  firstLine: '',
  quotes: { blocks: [], inline: [] },
  links: [],
  hasMath: false,
  styles: {},
};

function render(markdown: string, idPrefix: string): RenderedComment {
  const { tree, firstLine, quotes, hasMath, links } = safeTree(markdown, idPrefix, base);
  const styles = stylesToClasses(tree);
  return { html: toHtml(tree), firstLine, quotes, links, hasMath, styles };
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
