import type { GetStaticPaths } from 'astro';
import { getScenarioFeeds } from '../../../feeds/threads.ts';
import { atomRoute, feedPaths } from '../_comments.ts';

export const getStaticPaths = (async () => feedPaths(await getScenarioFeeds())) satisfies GetStaticPaths;

/** The comments that answer a graph. */
export const GET = atomRoute;
