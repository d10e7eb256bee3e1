import type { APIRoute, GetStaticPaths } from 'astro';
import { getEssays } from '../../../../library.ts';
import { getReading, isPaged } from '../../../../threads/reading.ts';
import { threadIndex } from '../../../../threads/thread-files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const readings = await Promise.all((await getEssays()).map(({ id }) => getReading(id)));
  return readings.filter(isPaged).map(({ essay }) => ({ params: { id: essay } }));
};

/** Where the comments of a thread stand that are not on their essay's page. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(threadIndex(await getReading(params['id'] ?? '')));
