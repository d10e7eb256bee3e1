import type { APIRoute } from 'astro';
import { getSite } from '../library.ts';
import { absolute, paths } from '../site.ts';

/** RFC 9309: everything may be read. It counts at the root of a host only; under a sub-path it does no harm. */
export const GET: APIRoute = async () => {
  const { origin } = await getSite();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(paths.sitemap(), origin)}\n`);
};
