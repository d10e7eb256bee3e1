import { getComments, getEssays, getScenarios } from '../library.ts';
import type { Essay } from '../library.ts';
import { getThreadReading, isPaged } from '../threads/read/thread.ts';
import { commentKey, keyOf, threadKey } from './_keys.ts';

/**
 * Every published essay, for the routes of its pages and files.
 * @param key Of what the page or file shows.
 */
export function essayPaths(key: (essay: Essay) => Promise<string>) {
  return async () =>
    Promise.all(
      (await getEssays()).map(async (essay) => ({ params: { id: essay.id }, cacheKey: await key(essay) })),
    );
}

/** Every essay whose thread needs more than the essay's page, for the routes of its further files. */
export async function pagedThreadPaths() {
  const essays = (await getEssays()).map(async (essay) => {
    if (!isPaged(await getThreadReading(essay.id))) return [];
    return [{ params: { id: essay.id }, cacheKey: await threadKey(essay) }];
  });
  return (await Promise.all(essays)).flat();
}

/** Every graph, for the routes of the files that show it alone. */
export async function scenarioPaths() {
  return Promise.all(
    (await getScenarios()).map(async ({ id, scenario }) => ({
      params: { id },
      props: { scenario },
      cacheKey: await keyOf(() => [id, scenario]),
    })),
  );
}

/** Every comment that draws a curve, for the routes of their files: `id` is that of the essay. */
export async function counterGraphPaths() {
  const comments = (await getComments()).filter(({ data }) => data.graph && data.state === 'live');
  return Promise.all(
    comments.map(async (comment) => ({
      params: { id: comment.thread, comment: comment.id },
      props: { comment },
      cacheKey: await commentKey(comment),
    })),
  );
}
