import type { APIRoute } from 'astro';
import { atom } from '../../feeds/atom.ts';
import { getEssay } from '../../library.ts';
import { keyOf, threadKey } from '../_keys.ts';
import { entriesOf } from '../../feeds/threads.ts';
import type { CommentFeed } from '../../feeds/threads.ts';

/** The routes of some feeds of comments: `id` is that of the essay, or of the scenario. */
export function feedPaths(feeds: readonly CommentFeed[]) {
  return Promise.all(
    feeds.map(async (feed) => {
      const essays = await Promise.all(
        [...new Set(feed.newest.map(({ thread }) => thread.essay.id))].map(getEssay),
      );
      const cacheKey = await keyOf(async () => [feed.channel, await Promise.all(essays.map(threadKey))]);
      return { params: { id: feed.id }, props: { feed }, cacheKey };
    }),
  );
}

/** A feed of comments as Atom. */
export async function atomFile(feed: CommentFeed): Promise<Response> {
  return new Response(atom(feed.channel, await entriesOf(feed)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}

/** The file of one of some feeds. */
export const atomRoute: APIRoute<{ feed: CommentFeed }> = async ({ props: { feed } }) => atomFile(feed);
