import type { APIRoute, GetStaticPaths } from 'astro';
import { getEssays } from '../../../../library.ts';
import { getReading, isPaged } from '../../../../threads/reading.ts';
import { threadNews } from '../../../../threads/thread-files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const readings = await Promise.all((await getEssays()).map(({ id }) => getReading(id)));
  return readings.filter(isPaged).map(({ essay }) => ({ params: { id: essay } }));
};

/** The newest comments of a thread, and where they stand. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(threadNews(await getReading(params['id'] ?? '')));
