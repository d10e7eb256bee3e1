import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { built } from './built.ts';
import { graphScript, scriptsOf } from './scripts.ts';

/** Bytes of all that a graph may load, as a server sends them: reading, drawing, comparing and Chart.js. */
const GRAPHS = 65_000;
/** Bytes of the script that every page waits for before it is painted. */
const FIRST = 1_000;

const sizeOf = (text = ''): number => brotliCompressSync(text).length;

it('keeps the code of graphs within its budget', async () => {
  const scripts = await scriptsOf(built('real'));
  const files = [...scripts.brought(graphScript(scripts), true)];
  expect(files.length).toBeGreaterThan(2);
  const sizes = files.map((file) => sizeOf(scripts.texts.get(file)));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(GRAPHS);
  // What is not reached from there would escape the sum.
  expect(files.some((file) => scripts.texts.get(file)?.includes('getDatasetMeta'))).toBe(true);
});

it('keeps the script that runs before the first paint small', async () => {
  const { texts } = await scriptsOf(built('real'));
  expect(sizeOf(texts.get('theme.js'))).toBeGreaterThan(100);
  expect(sizeOf(texts.get('theme.js'))).toBeLessThanOrEqual(FIRST);
});
