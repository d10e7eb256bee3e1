import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { built, filesOf } from './built.ts';
import { attribute, named, pagesOf } from './html.ts';

/** Bytes of all scripts together, as a server sends them: reading, drawing, comparing and Chart.js. */
const BUDGET = 68_500;
/** Bytes of all that a page without a graph may load: notes, contents, terms, previews and the themes. */
const AIDS = 4000;

it('keeps all scripts of the site within their budget', async () => {
  const site = built('real');
  const scripts = (await filesOf(site)).filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (file) => brotliCompressSync(await readFile(join(site.dist, file))).length),
  );
  expect(scripts.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});

it('keeps the scripts of a page without a graph small', async () => {
  const site = built('real');
  const weights = new Map<string, number>();
  for (const page of await pagesOf(site)) {
    if (named(page.tree, 'counter-graph').length > 0) continue;
    const addresses = named(page.tree, 'script').flatMap((script) => attribute(script, 'src') ?? []);
    const sizes = await Promise.all(
      addresses.map(async (src) => brotliCompressSync(await readFile(join(site.dist, src))).length),
    );
    weights.set(
      page.file,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }
  expect(weights.size).toBeGreaterThan(5);
  expect([...weights].filter(([, weight]) => weight > AIDS)).toEqual([]);
});
