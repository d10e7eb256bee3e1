import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { minify } from 'terser';

/** The script that runs before the first paint, from its source: no bundle, for it must not wait. */
export const GET: APIRoute = async () => {
  const source = await readFile(join(PROJECT_ROOT, 'src/themes/theme-init.ts'), 'utf8');
  const { code } = await minify(stripTypeScriptTypes(source), { toplevel: true });
  return new Response(code, { headers: { 'content-type': 'text/javascript' } });
};
