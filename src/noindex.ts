import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** What Head.astro writes into a page that search engines are asked to leave out. */
const MARK = '<meta name="robots" content="noindex">';

/** Whether a built page asks to be left out. */
export function isUnlisted(html: string): boolean {
  return html.includes(MARK);
}

/** The path of an address, written as a URL writes it, so that two paths can be compared whole. */
function pathOf(address: string): string {
  return new URL(address, 'http://localhost').pathname;
}

/**
 * Reads which built pages ask to be left out. The pages themselves say it, because for some of them it depends on what
 * was built: a thread has pages in other orders, and an essay has old addresses that lead to it.
 * @param dist Folder of the built site. @param pages Its pages, as Astro names them: `essays/a/`.
 * @param base Path under which the site is served, with a slash at both ends.
 * @returns Whether a page is listed, by its full address.
 */
export function findNoindex(
  dist: URL,
  pages: readonly { readonly pathname: string }[],
  base: string,
): (address: string) => boolean {
  const left = new Set<string>();
  for (const { pathname } of pages) {
    const file = pathname === '404/' ? '404.html' : `${pathname}index.html`;
    const html = readFileSync(new URL(file, dist), 'utf8');
    if (isUnlisted(html)) left.add(pathOf(base + pathname));
  }
  return (address) => !left.has(pathOf(address));
}

/**
 * Keeps pages that ask to be left out from the sitemap.
 * @param base Path under which the site is served, with a slash at both ends.
 */
export function noindex(base: string): {
  readonly integration: AstroIntegration;
  /** For the sitemap's filter, which runs once the pages are built. */
  isListed(address: string): boolean;
} {
  let isListed: ((address: string) => boolean) | undefined;
  return {
    integration: {
      name: 'countergraph-noindex',
      hooks: {
        'astro:build:done': ({ dir, pages }) => {
          isListed = findNoindex(dir, pages, base);
        },
      },
    },
    isListed(address) {
      if (!isListed) throw new Error('the sitemap comes before the pages were read: put noindex before it');
      return isListed(address);
    },
  };
}
