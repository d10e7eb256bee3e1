import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { built, filesOf, textOf } from './built.ts';

/** Bytes of all scripts together, as a server sends them: reading, drawing, comparing and Chart.js. */
const BUDGET = 65_000;
/** Of the search page: its box, and Pagefind, which comes when a reader goes to the box. */
const SEARCH_BUDGET = 14_000;

const site = built('real');

async function weigh(scripts: readonly string[]): Promise<number> {
  const sizes = scripts.map(async (file) => brotliCompressSync(await readFile(join(site.dist, file))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Scripts of the search page, and all others. */
async function scriptsOf(): Promise<{ readonly search: string[]; readonly others: string[] }> {
  const page = await textOf(site, 'search/index.html');
  const scripts = (await filesOf(site)).filter((file) => file.endsWith('.js'));
  const ofSearch = (file: string): boolean =>
    file.startsWith('pagefind/') || (file.startsWith('_astro/') && page.includes(`/${file}"`));
  return { search: scripts.filter(ofSearch), others: scripts.filter((file) => !ofSearch(file)) };
}

it('keeps all scripts but those of the search page within their budget', async () => {
  const { others } = await scriptsOf();
  expect(others.length).toBeGreaterThan(3);
  expect(await weigh(others)).toBeLessThanOrEqual(BUDGET);
});

it('keeps the scripts of the search page within theirs', async () => {
  const { search } = await scriptsOf();
  expect(search).toHaveLength(2);
  expect(await weigh(search)).toBeLessThanOrEqual(SEARCH_BUDGET);
});
