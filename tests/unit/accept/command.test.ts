import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileAll } from '../../../src/cli/accept/filing.ts';
import { SITE } from './content.ts';

const THREAD = 'threads/cats';

let room: string;
let contentDir: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-accept-'));
  contentDir = join(room, 'content');
  await cp(SITE, contentDir, { recursive: true });
  await mkdir(join(room, 'inbox'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

function accept(...args: readonly string[]) {
  const env = { ...process.env, CONTENT_DIR: contentDir };
  return spawnSync(process.execPath, ['src/cli/accept.ts', ...args], { encoding: 'utf8', env });
}

const inbox = (name: string): string => join(room, 'inbox', name);
const files = async (): Promise<string[]> => (await readdir(join(contentDir, THREAD))).sort();

it('files a good comment in the form of the others, and never twice', async () => {
  await cp('tests/cases/accept/good.md', inbox('mail-4711.md'));
  const first = accept(inbox('mail-4711.md'));
  expect(first.status, first.stderr).toBe(0);
  const filed = await readFile(join(contentDir, THREAD, '2026-01-04-ada.md'), 'utf8');
  const sent = await readFile('tests/cases/accept/good.md', 'utf8');
  expect(filed).toBe(sent.replace(/^# .*\n/m, ''));
  expect(accept(inbox('mail-4711.md')).status).toBe(1);
  expect(await files()).toHaveLength(3);
});

it('files all of a folder or none, and what needs a look only when that is said', async () => {
  await cp('tests/cases/accept/good.md', inbox('a.md'));
  await cp('tests/cases/accept/signs-as-person.md', inbox('b.md'));
  await cp('tests/cases/accept/invisible.md', inbox('c.md'));
  const before = await files();
  const wrong = accept(join(room, 'inbox'), '--anyway');
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toContain('U+202E');
  expect(wrong.stdout).toContain('nobody can sign as a person');
  expect(await files()).toEqual(before);
  await rm(inbox('b.md'));
  expect(accept(join(room, 'inbox')).status).toBe(1);
  expect(await files()).toEqual(before);
  expect(accept(join(room, 'inbox'), '--anyway').status).toBe(0);
  expect(await files()).toHaveLength(4);
});

it('refuses what is no text, or far too long, and says how it is used', async () => {
  await writeFile(inbox('a.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0xff, 0xfe]));
  await writeFile(inbox('b.md'), 'x'.repeat(400_000));
  const { status, stdout } = accept(join(room, 'inbox'));
  expect(status).toBe(1);
  expect(stdout).toContain('not UTF-8');
  expect(stdout).toContain('400000 bytes');
  expect(accept().stderr).toContain('npm run accept');
  expect(accept('--help')).toMatchObject({ status: 0, stderr: '' });
  const gone = accept(inbox('gone.md'));
  expect([gone.status, gone.stderr]).toEqual([1, expect.not.stringMatching(/\n +at /)]);
  expect(gone.stdout).toMatch(/gone\.md:1:1: file: it cannot be read; .*ENOENT/);
});

it('leaves nothing behind when a file cannot be written', async () => {
  const before = await files();
  const filings = ['2026-01-09-new.md', '2026-01-02-tom-miller.md'].map((name) => ({
    path: `${THREAD}/${name}`,
    text: 'x',
  }));
  await expect(fileAll(contentDir, filings)).rejects.toThrow(/EEXIST/);
  expect(await files()).toEqual(before);
  expect(await readFile(join(contentDir, THREAD, '2026-01-02-tom-miller.md'), 'utf8')).toContain(
    'Tom Miller',
  );
});
