import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTime } from '../build-time.ts';
import { caddyRecipe } from '../hosting/caddy.ts';
import { nginxRecipe } from '../hosting/nginx.ts';
import { redirectsOf } from '../hosting/redirects.ts';
import { loadContent } from '../loader/load.ts';
import { headersText as text } from '../locales/en/headers.ts';
import { withheld } from '../schema/essay.ts';
import { ContentError, formatProblem } from '../schema/problem.ts';
import { base, contentDir, readSite } from '../site.ts';

/**
 * `npm run headers -- nginx|caddy [--root DIR] [--listen ADDRESS]`: prints a recipe for a server, with the policies,
 * types, caching and redirects of this content's site. Where the site was published with `release`, DIR is its `current`.
 */
const RECIPES = { nginx: nginxRecipe, caddy: caddyRecipe };

const { values, positionals } = parseArgs({
  options: { root: { type: 'string', default: 'dist' }, listen: { type: 'string' } },
  allowPositionals: true,
});
const [server, ...more] = positionals;

if ((server !== 'nginx' && server !== 'caddy') || more.length > 0) {
  console.error(text.usage);
  process.exitCode = 2;
} else {
  try {
    const projectRoot = process.cwd();
    const { essays } = await loadContent({ contentDir, projectRoot, now: buildTime });
    const { origin, hsts } = readSite();
    const recipe = RECIPES[server]({
      base,
      host: new URL(origin).host,
      folder: resolve(values.root),
      listen: values.listen,
      hsts,
      redirects: redirectsOf(
        essays.filter(({ data }) => !withheld(data, buildTime)),
        base,
      ),
    });
    console.log(recipe);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of error.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
  }
}
