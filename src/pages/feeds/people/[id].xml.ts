import type { GetStaticPaths } from 'astro';
import { getPersonFeeds } from '../../../feeds/threads.ts';
import { atomRoute, feedPaths } from '../_comments.ts';

export const getStaticPaths = (async () => feedPaths(await getPersonFeeds())) satisfies GetStaticPaths;

/** The comments of a person. */
export const GET = atomRoute;
