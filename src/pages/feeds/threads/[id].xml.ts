import type { GetStaticPaths } from 'astro';
import { getThreadFeeds } from '../../../feeds/threads.ts';
import { atomRoute, feedPaths } from '../_comments.ts';

export const getStaticPaths = (async () => feedPaths(await getThreadFeeds())) satisfies GetStaticPaths;

/** The comments on an essay. */
export const GET = atomRoute;
