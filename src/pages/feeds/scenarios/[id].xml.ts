import type { APIRoute, GetStaticPaths } from 'astro';
import { atom } from '../../../feeds/atom.ts';
import { getScenarioFeeds } from '../../../feeds/threads.ts';
import type { CommentFeed } from '../../../feeds/threads.ts';

export const getStaticPaths = (async () =>
  (await getScenarioFeeds()).map((feed) => ({
    params: { id: feed.id },
    props: { feed },
  }))) satisfies GetStaticPaths;

/** The comments that answer a graph as Atom. */
export const GET: APIRoute<{ feed: CommentFeed }> = ({ props: { feed } }) =>
  new Response(atom(feed.channel, feed.entries), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
