import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { build } from './build.ts';
import type { Built } from './build.ts';
import { built, filesOf } from './built.ts';

/** What a build reads; no cache is among it. */
const SOURCES = [
  'src',
  'content',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

let room: string;
let again: Built;

/** Builds once more as another machine would: elsewhere on the disk, from nothing, in another zone and language. */
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-again-'));
  for (const source of SOURCES) await cp(source, join(room, source), { recursive: true });
  await symlink(resolve('node_modules'), join(room, 'node_modules'));
  // Vitest's own, which Vite would believe.
  for (const name of ['DEV', 'PROD', 'MODE']) vi.stubEnv(name, undefined);
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LANG', 'tr_TR.UTF-8');
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
  again = build('content', join(room, 'dist'), '/', room);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(room, { recursive: true, force: true });
});

/** Where two files part, or -1. */
function firstDifference(a: Buffer, b: Buffer): number {
  if (a.equals(b)) return -1;
  const end = Math.min(a.length, b.length);
  for (let offset = 0; offset < end; offset++) if (a[offset] !== b[offset]) return offset;
  return end;
}

it('builds the same files, byte by byte, wherever it is built', async () => {
  const first = built('real');
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
