import type { APIRoute } from 'astro';
import { atom } from '../../feeds/atom.ts';
import { entriesOf } from '../../feeds/threads.ts';
import type { CommentFeed } from '../../feeds/threads.ts';

/** The routes of some feeds of comments: `id` is that of the essay, or of the scenario. */
export function feedPaths(feeds: readonly CommentFeed[]) {
  return feeds.map((feed) => ({ params: { id: feed.id }, props: { feed } }));
}

/** A feed of comments as Atom. */
export const atomRoute: APIRoute<{ feed: CommentFeed }> = async ({ props: { feed } }) =>
  new Response(atom(feed.channel, await entriesOf(feed)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
