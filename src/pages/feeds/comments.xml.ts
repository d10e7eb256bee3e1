import type { APIRoute } from 'astro';
import { getCommentsFeed } from '../../feeds/threads.ts';
import { atomAnswer } from './_comments.ts';

/** All comments of the site. */
export const GET: APIRoute = async () => atomAnswer(await getCommentsFeed());
