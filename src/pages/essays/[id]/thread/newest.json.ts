import type { APIRoute, GetStaticPaths } from 'astro';
import { getThreadReading } from '../../../../threads/read/thread.ts';
import { threadNews } from '../../../../threads/read/thread-files.ts';
import { pagedThreadPaths } from '../../../_paths.ts';

export const getStaticPaths = pagedThreadPaths satisfies GetStaticPaths;

/** The newest comments of a thread, and where they stand. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(threadNews(await getThreadReading(params['id'] ?? '')));
