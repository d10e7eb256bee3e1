import type { APIRoute } from 'astro';
import { getMovesFeed } from '../../feeds/threads.ts';
import { atomAnswer } from './_comments.ts';

/** Who moves, and by what. */
export const GET: APIRoute = async () => atomAnswer(await getMovesFeed());
