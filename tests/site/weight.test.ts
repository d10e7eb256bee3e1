import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { built, filesOf } from './built.ts';

/** Bytes of all scripts of graphs together, as a server sends them: reading, drawing, comparing and Chart.js. */
const GRAPHS = 65_000;
/** Bytes of the script of a thread, which a page loads for its thread alone. */
const THREAD = 3_000;

/** Astro names a script after the view that brings it. */
function isOfThread(file: string): boolean {
  return file.startsWith('_astro/Thread.');
}

async function weightOf(wanted: (file: string) => boolean): Promise<number> {
  const site = built('real');
  const scripts = (await filesOf(site)).filter((file) => file.endsWith('.js') && wanted(file));
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    scripts.map(async (file) => brotliCompressSync(await readFile(join(site.dist, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

it('keeps all scripts of graphs within their budget', async () => {
  expect(await weightOf((file) => !isOfThread(file))).toBeLessThanOrEqual(GRAPHS);
});

it('keeps the script of a thread within its own', async () => {
  expect(await weightOf(isOfThread)).toBeLessThanOrEqual(THREAD);
});
