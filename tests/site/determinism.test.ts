import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildIn, copyProject } from './build.ts';
import type { Built } from './build.ts';
import { built, filesOf, filesWith } from './built.ts';
import { UNSEEN } from './drafts.ts';

const first = built('journal');
let room: string;
let again: Built;
/** Files of the site before that the last build wrote into, though they may still be served. */
let writtenInto: readonly string[];
/** How many files of the site before are in the new one as they were. */
let kept: number;

/**
 * Builds as another machine would: elsewhere on the disk, from nothing, in another zone and language, and from a shell that
 * is set up for development. It builds an edited content first, and the same content then with what that build kept.
 */
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-again-'));
  const [content, dist, project] = [join(room, 'content'), join(room, 'dist'), await copyProject()];
  await cp(first.contentDir, content, { recursive: true });
  const environment = {
    CONTENT_DIR: content,
    BASE_PATH: '/',
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_ENV: 'development',
    DEV: '1',
    PROD: '',
    MODE: 'development',
  };
  try {
    const undo = await edit(content);
    await buildIn(project, dist, environment);
    const published = await secondNames(dist, join(room, 'published'));
    await undo();
    await buildIn(project, dist, environment);
    writtenInto = published.filter(({ file, hash }) => hashOf(file) !== hash).map(({ file }) => file);
    kept = published.filter(({ file }) => {
      const now = statSync(join(dist, file.slice(room.length + '/published'.length)), {
        throwIfNoEntry: false,
      });
      return now?.ino === statSync(file).ino;
    }).length;
  } finally {
    await rm(project, { recursive: true, force: true });
  }
  again = { dist, base: '/', contentDir: content };
});

afterAll(() => rm(room, { recursive: true, force: true }));

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Gives all files of a folder second names in another, under which they are seen when the first are gone. */
async function secondNames(
  folder: string,
  other: string,
): Promise<readonly { readonly file: string; readonly hash: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(other, join(parentPath, name).slice(folder.length));
      mkdirSync(dirname(file), { recursive: true });
      linkSync(join(parentPath, name), file);
      return { file, hash: hashOf(file) };
    });
}

/** Edits that each show on other pages too: a title, a comment, a graph. @returns What takes them back. */
async function edit(content: string): Promise<() => Promise<void>> {
  const edits = [
    ['essays/pressure.md', /^title: .*/m, 'title: Another title'],
    ['threads/four-ways/2026-10-07-position-a.md', /$/, '\n\nOne more sentence.\n'],
    ['scenarios/scenario-c.json', /"title": "/, '"title": "Once '],
  ] as const;
  const files = await Promise.all(
    edits.map(async ([name, from, to]) => {
      const file = join(content, name);
      const text = await readFile(file, 'utf8');
      expect(text).toMatch(from);
      await writeFile(file, text.replace(from, to));
      return { file, text };
    }),
  );
  return async () => {
    for (const { file, text } of files) await writeFile(file, text);
  };
}

/** Where two files part, or -1. */
function firstDifference(a: Buffer, b: Buffer): number {
  if (a.equals(b)) return -1;
  const end = Math.min(a.length, b.length);
  for (let offset = 0; offset < end; offset++) if (a[offset] !== b[offset]) return offset;
  return end;
}

it('builds the same files, byte by byte, wherever it is built, and whatever it has kept of an earlier state', async () => {
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

it('takes what did not change as it is, and writes into no file of the site before', () => {
  expect(writtenInto).toEqual([]);
  expect(kept).toBeGreaterThan(100);
});

it('keeps drafts and what is held out, and the policy in, whatever the shell is set up for', async () => {
  expect(await filesWith(again, UNSEEN)).toEqual([]);
  expect(await filesWith(again, 'content-security-policy')).toContain('index.html');
});
