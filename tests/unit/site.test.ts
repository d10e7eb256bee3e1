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

it('tells every field that a missing site.json must have', async () => {
  await expect(read()).rejects.toThrow(/site\.json:1:1: title: /);
});

it('tells what is wrong with a site.json that can be read', async () => {
  await writeFile(join(contentDir, 'site.json'), '{');
  await expect(read()).rejects.toThrow(/site\.json:1:\d+: syntax: /);
});
