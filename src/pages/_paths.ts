import { getEssays, getScenarios } from '../library.ts';
import { cutList } from '../list-pages.ts';
import type { ListPage } from '../list-pages.ts';
import { getThreadReading, isPaged } from '../threads/read/thread.ts';

/** Every published essay, for the routes of its pages and files. */
export async function essayPaths() {
  return (await getEssays()).map(({ id }) => ({ params: { id } }));
}

/** Every essay whose thread needs more than the essay's page, for the routes of its further files. */
export async function pagedThreadPaths() {
  const readings = await Promise.all((await getEssays()).map(({ id }) => getThreadReading(id)));
  return readings.filter(isPaged).map(({ essay }) => ({ params: { id: essay } }));
}

/** What the route of a page of a list is told: its part of the list, and how long the whole list is. */
export interface ListProps<Entry> {
  readonly page: ListPage<Entry>;
  readonly total: number;
}

/**
 * The pages of a list, for its routes: the first has the address of the list, a further one its number after that.
 * @param before Stands before the number, where the list is not alone in its folder: `page/`.
 */
export function listPaths<Entry>(
  entries: readonly Entry[],
  before = '',
): { readonly number: string | undefined; readonly props: ListProps<Entry> }[] {
  return cutList(entries).map((page) => ({
    number: page.number === 1 ? undefined : `${before}${page.number}`,
    props: { page, total: entries.length },
  }));
}

/** Every graph, for the routes of its pages and files. */
export async function scenarioPaths() {
  return (await getScenarios()).map(({ id, scenario }) => ({ params: { id }, props: { scenario } }));
}
