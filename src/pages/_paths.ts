import { getEssays, getScenarios } from '../library.ts';
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

/** Every graph, for the routes of its pages and files. */
export async function scenarioPaths() {
  return (await getScenarios()).map(({ id, scenario }) => ({ params: { id }, props: { scenario } }));
}
