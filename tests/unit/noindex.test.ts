import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findNoindex } from '../../src/noindex.ts';

let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'countergraph-noindex-'));
});

afterEach(() => rm(dist, { recursive: true, force: true }));

/** Writes built pages, of which those with `true` ask to be left out, and gives their names as Astro does. */
async function build(pages: Readonly<Record<string, boolean>>): Promise<{ pathname: string }[]> {
  for (const [pathname, isLeftOut] of Object.entries(pages)) {
    const file = join(dist, pathname === '404/' ? '404.html' : `${pathname}index.html`);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, isLeftOut ? '<meta name="robots" content="noindex">' : '<p>');
  }
  return Object.keys(pages).map((pathname) => ({ pathname }));
}

it.each(['/', '/sub/path/'])(
  'leaves out what asks for it and nothing that ends like it, under %s',
  async (base) => {
    const pages = { '': false, 'watchman/': true, 'essays/watchman/': false, 'essays/': true, '404/': true };
    const isListed = findNoindex(pathToFileURL(`${dist}/`), await build(pages), base);
    for (const [pathname, isLeftOut] of Object.entries(pages)) {
      expect(isListed(`https://example.org${base}${pathname}`), pathname).toBe(!isLeftOut);
    }
  },
);
