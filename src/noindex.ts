import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What Head.astro writes into a page that search engines are asked to leave out. */
const MARK = '<meta name="robots" content="noindex">';

/** Finds the built pages that ask to be left out, so that the sitemap need not know which they are. */
export function noindex(): {
  readonly integration: AstroIntegration;
  /** For the sitemap's filter, once the pages are built. */
  isListed(address: string): boolean;
} {
  const found = new Set<string>();
  return {
    integration: {
      name: 'countergraph-noindex',
      hooks: {
        'astro:build:done': async ({ dir, pages }) => {
          for (const { pathname } of pages) {
            const file = pathname === '404/' ? '404.html' : `${pathname}index.html`;
            const html = await readFile(fileURLToPath(new URL(file, dir)), 'utf8');
            if (html.includes(MARK)) found.add(`/${pathname}`);
          }
        },
      },
    },
    isListed: (address) => ![...found].some((path) => address.endsWith(path)),
  };
}
