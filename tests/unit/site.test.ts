import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'countergraph-settings-'));
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', contentDir);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  // Modules that read these settings are not for the tests of another file.
  vi.resetModules();
  await rm(contentDir, { recursive: true, force: true });
});

async function read(): Promise<unknown> {
  const { readSite } = await import('../../src/site.ts');
  return readSite();
}

it('tells why site.json cannot be read, and not that its fields are missing', async () => {
  // A folder in its place: no user may read it, not even one who may read every file.
  await mkdir(join(contentDir, 'site.json'));
  await expect(read()).rejects.toThrow(/site\.json:1:1: file: it cannot be read; .*EISDIR/);
});

it('tells how to make a site where there is none, with no place in the engine', async () => {
  const empty = `${contentDir}:1:1: CONTENT_DIR: this folder is empty; correct CONTENT_DIR, or make a site there: \`npm run new -- site ${contentDir}\``;
  await expect(read()).rejects.toThrow(empty);
  await expect(read()).rejects.toMatchObject({ stack: expect.not.stringMatching(/\n +at /) });
  await rm(contentDir, { recursive: true });
  await expect(read()).rejects.toThrow(empty.replace('this folder is empty', 'there is no such folder'));
});

it('tells every field that a missing site.json must have', async () => {
  await writeFile(join(contentDir, 'README.md'), '');
  await expect(read()).rejects.toThrow(/site\.json:1:1: title: /);
});

it('tells what is wrong with a site.json that can be read', async () => {
  await writeFile(join(contentDir, 'site.json'), '{');
  await expect(read()).rejects.toThrow(/site\.json:1:\d+: syntax: /);
});
