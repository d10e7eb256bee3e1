import type { APIRoute, GetStaticPaths } from 'astro';
import { authorName, getThread } from '../../../library.ts';
import { indexOf } from '../../../threads/reply/thread-index.ts';
import { threadKey } from '../../_keys.ts';
import { essayPaths } from '../../_paths.ts';

export const getStaticPaths = essayPaths(threadKey) satisfies GetStaticPaths;

/** The comments of an essay in a few words each. The reply form offers them as the comment to reply to, and as what changed the author's mind. */
export const GET: APIRoute = async ({ params }) => {
  const thread = await getThread(params['id'] ?? '');
  const entries = await Promise.all(
    thread.map(async ({ id, data, rendered }) => ({
      id,
      data,
      name: await authorName(data),
      line: rendered.firstLine,
    })),
  );
  return new Response(JSON.stringify(indexOf(entries)), { headers: { 'content-type': 'application/json' } });
};
