import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { built, filesOf } from './built.ts';

/** Bytes of all scripts together, as a server sends them: reading, drawing, comparing and Chart.js. */
const BUDGET = 65_000;

it('keeps all scripts of the site within their budget', async () => {
  const site = built('real');
  const scripts = (await filesOf(site)).filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (file) => brotliCompressSync(await readFile(join(site.dist, file))).length),
  );
  expect(scripts.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});
