import type { APIRoute } from 'astro';
import { minify } from 'terser';
import { holdInit } from '../graphs/hold-init.ts';

/** The script that holds pictures back before they are painted: the text of one function, no bundle, for it must not wait. */
export const GET: APIRoute = async () => {
  const { code } = await minify(`(${String(holdInit)})();`, { toplevel: true });
  return new Response(code, { headers: { 'content-type': 'text/javascript' } });
};
