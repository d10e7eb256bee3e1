import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { base, paths, readSite } from '../site.ts';
import { bundle } from './bundle.ts';
import { missed, recordsOf } from './records.ts';

/** What is wrong when readers could not find what was built. */
function emptyIndex(without: readonly string[]): string {
  const pages = without.length > 0 ? `the pages ${without.join(', ')}` : 'any page';
  return (
    `search: found no text to index on ${pages}; ` +
    'expected a title (h1) and a text (.prose) on each essay, and a counter-graph on each page of a graph; ' +
    'make src/search/records.ts and the views agree, or publish a page if the site has none'
  );
}

/** Indexes the built pages, so that a reader can search the site and no server has to. */
export function search(): AstroIntegration {
  return {
    name: 'countergraph-search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const read = async ({ pathname }: { readonly pathname: string }) => {
          const file = pathname === '404/' ? '404.html' : `${pathname}index.html`;
          const html = await readFile(fileURLToPath(new URL(file, dir)), 'utf8');
          return { path: pathname, tree: fromHtml(html) };
        };
        const built = await Promise.all(pages.map(read));
        const records = recordsOf(built);
        const without = missed(built, records);
        if (records.length === 0 || without.length > 0) throw new Error(emptyIndex(without));
        const folder = new URL(paths.searchIndex().slice(base.length), dir);
        const files = await bundle(records, base, readSite().language);
        for (const { path, content } of files) {
          const file = fileURLToPath(new URL(path, folder));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
        logger.info(`${records.length} things can be found; the index has ${Math.ceil(bytes / 1000)} kB`);
      },
    },
  };
}
