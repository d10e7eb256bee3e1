import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { boxRule } from '../parse/box-rule.ts';
import { footnoteRules } from '../parse/footnote-rules.ts';
import { mathRules } from '../parse/math-rules.ts';
import { isAllowedHref } from '../policy/href.ts';

/** What the author of a comment wrote and the pipeline shows otherwise. */
interface LeftOut {
  /** Pictures, which stand as links to them. */
  readonly images: number;
  /** Names of HTML elements and how often each is opened; their tags stand as text. */
  readonly tags: ReadonlyMap<string, number>;
  /** Addresses that no comment may link to; they stand as text. */
  readonly links: readonly string[];
}

/** The names of the elements that a stretch of HTML opens, as CommonMark delimits tags (0.31, 6.6). */
function opened(html: string): string[] {
  const names: string[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    let end = at + 1;
    while (/[a-z0-9-]/i.test(html[end] ?? '')) end += 1;
    if (end > at + 1) names.push(html.slice(at + 1, end).toLowerCase());
  }
  return names;
}

/**
 * Reads a comment once more, as a site would that trusts it, and counts what this site leaves out. An editor who decides
 * about the comment wants to know that there was a script in it. This reading is never shown.
 */
export function leftOut(markdown: string): LeftOut {
  const links: string[] = [];
  const trusting = new MarkdownIt({ html: true, linkify: false });
  // What is a note or a formula to the pipeline is no link or tag here.
  trusting.use(boxRule).use(mathRules).use(footnoteRules);
  trusting.validateLink = (href) => {
    if (!isAllowedHref(href)) links.push(href);
    return true;
  };
  const tags = new Map<string, number>();
  let images = 0;
  const count = (tokens: readonly Token[]): void => {
    for (const { type, content, children } of tokens) {
      if (type === 'image') images += 1;
      if (type === 'html_block' || type === 'html_inline') {
        for (const name of opened(content)) tags.set(name, (tags.get(name) ?? 0) + 1);
      }
      if (children) count(children);
    }
  };
  count(trusting.parse(markdown, {}));
  return { images, tags, links: [...new Set(links)] };
}
