import type { APIRoute } from 'astro';
import { getEntries } from '../feeds/entries.ts';
import { rss } from '../feeds/rss.ts';
import { getSite } from '../library.ts';
import { absolute, paths } from '../site.ts';

/** The newest essays, full text, as RSS 2.0. */
export const GET: APIRoute = async () => {
  const { title, description, language, origin } = await getSite();
  const [page, self] = [absolute(paths.home(), origin), absolute(paths.feed(), origin)];
  return new Response(rss({ title, description, language, page, self }, await getEntries()), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};
