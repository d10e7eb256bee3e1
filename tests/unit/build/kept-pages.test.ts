import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropForeignPages, notePages } from '../../../src/cli/build/kept-pages.ts';

let store: string;
const page = (name: string): string => join(store, 'dist', name, 'index.html');

beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'countergraph-kept-'));
  for (const name of ['a', 'b']) {
    await mkdir(join(store, 'dist', name), { recursive: true });
    await writeFile(page(name), `<p>${name}</p>`);
  }
});
afterEach(() => rm(store, { recursive: true, force: true }));

it('keeps the pages of a whole build', async () => {
  await notePages(store);
  await dropForeignPages(store);
  expect(['a', 'b'].map((name) => existsSync(page(name)))).toEqual([true, true]);
});

it('drops a page that was cut, changed or added since, as by a build that was killed', async () => {
  await notePages(store);
  await writeFile(page('a'), '<p>');
  await mkdir(join(store, 'dist', 'c'));
  await writeFile(page('c'), '<p>c</p>');
  await dropForeignPages(store);
  expect(['a', 'b', 'c'].map((name) => existsSync(page(name)))).toEqual([false, true, false]);
});

it('drops all pages where nothing is known of them, or what is known is damaged', async () => {
  await notePages(store);
  await writeFile(join(store, 'kept-pages.json'), '{"a');
  await dropForeignPages(store);
  expect(['a', 'b'].map((name) => existsSync(page(name)))).toEqual([false, false]);
  await rm(store, { recursive: true });
  await dropForeignPages(store);
});
