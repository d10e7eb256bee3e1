import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from './build.ts';
import type { Built } from './build.ts';
import { built, filesOf, filesWith } from './built.ts';
import { UNSEEN } from './drafts.ts';

const first = built('journal');
let room: string;
let again: Built;

/**
 * Builds once more as another machine would: elsewhere on the disk, from nothing, in another zone and language, and from a
 * shell that is set up for development.
 */
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-again-'));
  await cp(first.contentDir, join(room, 'content'), { recursive: true });
  again = await build(join(room, 'content'), join(room, 'dist'), '/', {
    env: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_ENV: 'development',
      DEV: '1',
      PROD: '',
      MODE: 'development',
    },
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

it('keeps drafts and what is held out, and the policy in, whatever the shell is set up for', async () => {
  expect(await filesWith(again, UNSEEN)).toEqual([]);
  expect(await filesWith(again, 'content-security-policy')).toContain('index.html');
});
