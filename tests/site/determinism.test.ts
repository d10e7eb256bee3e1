import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from './build.ts';
import type { Built } from './build.ts';
import { built, filesOf } from './built.ts';

const first = built('journal');
let room: string;
let again: Built;

/** Builds once more as another machine would: elsewhere on the disk, from nothing, in another zone and language. */
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-again-'));
  await cp(first.contentDir, join(room, 'content'), { recursive: true });
  again = await build(join(room, 'content'), join(room, 'dist'), '/', {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  });
});

afterAll(() => rm(room, { recursive: true, force: true }));

/** Where two files part, or -1. */
function firstDifference(a: Buffer, b: Buffer): number {
  if (a.equals(b)) return -1;
  const end = Math.min(a.length, b.length);
  for (let offset = 0; offset < end; offset++) if (a[offset] !== b[offset]) return offset;
  return end;
}

it('builds the same files, byte by byte, wherever it is built', async () => {
  const files = await filesOf(first);
  expect(await filesOf(again)).toEqual(files);
  const differences: string[] = [];
  for (const file of files) {
    const [a, b] = await Promise.all([readFile(join(first.dist, file)), readFile(join(again.dist, file))]);
    const offset = firstDifference(a, b);
    if (offset < 0) continue;
    const around = [a, b].map((bytes) =>
      JSON.stringify(bytes.subarray(Math.max(0, offset - 20), offset + 40).toString('latin1')),
    );
    differences.push(`${file} at byte ${offset}: ${around.join(' and ')}`);
  }
  expect(differences).toEqual([]);
});
