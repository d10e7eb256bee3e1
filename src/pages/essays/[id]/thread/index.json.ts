import type { APIRoute, GetStaticPaths } from 'astro';
import { getThreadReading } from '../../../../threads/read/thread.ts';
import { threadIndex } from '../../../../threads/read/thread-files.ts';
import { pagedThreadPaths } from '../../../_paths.ts';

export const getStaticPaths = pagedThreadPaths satisfies GetStaticPaths;

/** Where the comments of a thread stand that are not on their essay's page. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(threadIndex(await getThreadReading(params['id'] ?? '')));
