import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cacheFile, openCache } from '../../../src/loader/cache.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countergraph-cache-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const parse = (json: unknown): string | undefined => (typeof json === 'string' ? json : undefined);
const open = () => openCache(folder, 'pipeline', parse);

it('makes a value once, however many ask for it at the same time', async () => {
  const cache = open();
  const key = cache.key('text');
  let calls = 0;
  const make = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return `made ${++calls}`;
  };
  const values = await Promise.all(Array.from({ length: 8 }, () => cache.remember(key, make)));
  expect(values).toEqual(Array.from({ length: 8 }, () => 'made 1'));
  expect(cache.made).toBe(1);
});

it('lets two caches of one process write the same value at the same time', async () => {
  const caches = Array.from({ length: 8 }, open);
  const values = caches.map((cache) => cache.remember(cache.key('text'), () => Promise.resolve('same')));
  expect(await Promise.all(values)).toEqual(caches.map(() => 'same'));
  const file = cacheFile(folder, open().key('text'));
  expect((await readdir(dirname(file))).map((name) => join(dirname(file), name))).toEqual([file]);
});

it('tries again after a value could not be made', async () => {
  const cache = open();
  const key = cache.key('text');
  await expect(cache.remember(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.remember(key, () => Promise.resolve('yes'))).toBe('yes');
});

it.each(['', '{"cut', '7'])('makes a value anew whose file holds %j', async (damaged) => {
  const cache = open();
  const key = cache.key('text');
  await cache.remember(key, () => Promise.resolve('first'));
  await writeFile(cacheFile(folder, key), damaged);
  expect(await open().remember(key, () => Promise.resolve('second'))).toBe('second');
  expect(await open().remember(key, () => Promise.resolve('third'))).toBe('second');
});
