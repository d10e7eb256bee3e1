import { getComments, getEssays, getScenarios } from '../library.ts';
import type { Essay } from '../library.ts';
import { cutList } from '../list-pages.ts';
import type { ListPage } from '../list-pages.ts';
import { getThreadReading, isPaged } from '../threads/read/thread.ts';
import { commentKey, graphPageKey, keyOf, threadKey } from './_keys.ts';

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

/** What the route of a page of a list is told: its part of the list, and how long the whole list is. */
export interface ListProps<Entry> {
  readonly page: ListPage<Entry>;
  readonly total: number;
}

interface ListPath<Entry> {
  readonly number: string | undefined;
  readonly props: ListProps<Entry>;
  readonly cacheKey: string;
}

/** The key of a page of a list. @param shown What the page shows of an entry. */
export function listKey<Entry>(
  { entries, number, count }: ListPage<Entry>,
  shown: (entry: Entry) => unknown,
): Promise<string> {
  return keyOf(async () => [number, count, await Promise.all(entries.map(shown))]);
}

/**
 * The pages of a list, for its routes: the first has the address of the list, a further one its number after that.
 * @param shown What the pages show of an entry.
 * @param before Stands before the number, where the list is not alone in its folder: `page/`.
 */
export function listPaths<Entry>(
  entries: readonly Entry[],
  shown: (entry: Entry) => unknown,
  { before = '', perPage }: { readonly before?: string; readonly perPage?: number } = {},
): Promise<ListPath<Entry>[]> {
  const total = entries.length;
  return Promise.all(
    cutList(entries, perPage).map(async (page) => ({
      number: page.number === 1 ? undefined : `${before}${page.number}`,
      props: { page, total },
      cacheKey: await keyOf(async () => [total, await listKey(page, shown)]),
    })),
  );
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

/** Every graph, for the routes of the pages that also show which essays show it. */
export async function graphPaths() {
  return Promise.all(
    (await getScenarios()).map(async ({ id }) => ({ params: { id }, cacheKey: await graphPageKey(id) })),
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
