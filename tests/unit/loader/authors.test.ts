import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadContent } from '../../../src/loader/load.ts';
import type { Content } from '../../../src/loader/load.ts';

/** After every date of the fixture. */
const NOW = Date.UTC(2027, 0, 1);

let room: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-authors-'));
  // A project of its own, so that its cache is empty.
  await mkdir(join(room, 'src'));
  await cp('src/markdown', join(room, 'src/markdown'), { recursive: true });
  await cp('src/locales', join(room, 'src/locales'), { recursive: true });
  await cp('src/site.ts', join(room, 'src/site.ts'));
  await cp('package-lock.json', join(room, 'package-lock.json'));
});

afterEach(() => rm(room, { recursive: true, force: true }));

/** Loads the files of a case (tests/cases/authors) laid over the content folder that all cases share. */
async function loadCase(name: string): Promise<Content> {
  const contentDir = join(room, 'content');
  for (const part of ['_base', name]) {
    await cp(join('tests/cases/authors', part), contentDir, { recursive: true });
  }
  return loadContent({ contentDir, projectRoot: room, now: NOW });
}

it('renders texts with one body once, on an empty cache', async () => {
  const { people, made } = await loadCase('01-same-body-cold-cache');
  expect(people.map(({ id }) => id)).toEqual(['bea', 'cai', 'dan', 'editors', 'eve']);
  expect(new Set(people.map(({ key }) => key)).size).toBe(2);
  expect(made).toBe(2);
});

it('finds a picture whose name holds a per cent sign', async () => {
  const { essays } = await loadCase('22-per-cent-in-a-picture-name');
  expect(essays.map(({ images }) => images)).toEqual([['50%-done.png']]);
});
