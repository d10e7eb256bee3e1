import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKept } from '../../../src/loader/kept-files.ts';

let project: string;
let calls: number;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'countergraph-kept-'));
  await writeFile(join(project, 'package-lock.json'), '{"tool":"1.0.0"}');
  calls = 0;
});

afterEach(() => rm(project, { recursive: true, force: true }));

/** What a build gets that opens the folder anew. */
async function get(input: string, options: unknown = { passes: 2 }): Promise<string> {
  const keep = await openKept(project, options);
  return keep(input, () => Promise.resolve(`${input}, made ${++calls}`));
}

it('keeps what was made for the next build', async () => {
  expect(await get('a')).toBe('a, made 1');
  expect(await get('a')).toBe('a, made 1');
});

it('makes it anew for another input, with other options and after another package has come', async () => {
  await get('a');
  expect(await get('b')).toBe('b, made 2');
  expect(await get('a', { passes: 3 })).toBe('a, made 3');
  await writeFile(join(project, 'package-lock.json'), '{"tool":"1.0.1"}');
  expect(await get('a')).toBe('a, made 4');
});

it.each(['', '"cut', '7'])('makes it anew where its file holds %j', async (damaged) => {
  await get('a');
  const folder = join(project, '.astro/kept');
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const [file, ...others] = files.filter((entry) => entry.isFile());
  expect(others).toEqual([]);
  await writeFile(join(file?.parentPath ?? '', file?.name ?? ''), damaged);
  expect(await get('a')).toBe('a, made 2');
});
