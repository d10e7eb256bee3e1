import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Comment, Essay } from '../library.ts';
import { base } from '../site.ts';
import { essayIn } from './related.ts';

/** Where an essay is cited: by which essays, and in which comments under other essays. */
export interface Backlinks {
  readonly essays: readonly Essay[];
  readonly comments: readonly Comment[];
}

/** Addresses from the root of the site to which a comment links, written in full or as paths. */
function linksIn(html: string, origin: string): string[] {
  if (!html.includes('/essays/')) return [];
  const links: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }: Element) => {
    const href = properties['href'];
    if (tagName !== 'a' || typeof href !== 'string' || !URL.canParse(href, origin)) return;
    const { origin: host, pathname } = new URL(href, origin);
    if (host === origin && pathname.startsWith(base)) links.push(`/${pathname.slice(base.length)}`);
  });
  return links;
}

/**
 * Who cites each essay. An essay does not cite itself, nor does a comment the essay that it stands under; what its
 * author deleted or took back cites nothing.
 * @param essays All published essays. @param comments All comments under them. @param origin Of the site.
 * @returns By the id of the cited essay; both lists in the order given.
 */
export function backlinks(
  essays: readonly Essay[],
  comments: readonly Comment[],
  origin: string,
): ReadonlyMap<string, Backlinks> {
  const live = comments
    .filter(({ data }) => data.state === 'live')
    .map((comment) => ({ comment, cited: linksIn(comment.rendered.html, origin).map(essayIn) }));
  return new Map(
    essays.map(({ id }) => [
      id,
      {
        essays: essays.filter(
          (other) => other.id !== id && other.rendered.links.some((link) => essayIn(link) === id),
        ),
        comments: live
          .filter(({ comment, cited }) => comment.thread !== id && cited.includes(id))
          .map(({ comment }) => comment),
      },
    ]),
  );
}
