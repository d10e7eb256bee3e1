import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { searchBuildText } from '../locales/en/search-build.ts';
import { base, paths, readSite } from '../site.ts';
import { bundle } from './bundle.ts';
import { missed, recordsOf } from './records.ts';

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
        if (records.length === 0 || without.length > 0) throw new Error(searchBuildText.noText(without));
        const folder = new URL(paths.searchIndex().slice(base.length), dir);
        const files = await bundle(records, base, readSite().language);
        for (const { path, content } of files) {
          const file = fileURLToPath(new URL(path, folder));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
        logger.info(searchBuildText.done(records.length, Math.ceil(bytes / 1000)));
      },
    },
  };
}
