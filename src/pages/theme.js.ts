import type { APIRoute } from 'astro';
import { minify } from 'terser';
import { themeInit } from '../themes/theme-init.ts';

/** The script that runs before the first paint: the text of one function, no bundle, for it must not wait. */
export const GET: APIRoute = async () => {
  const { code } = await minify(`(${String(themeInit)})();`, { toplevel: true });
  return new Response(code, { headers: { 'content-type': 'text/javascript' } });
};
