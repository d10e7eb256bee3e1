import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

let room: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-chromium-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** Unpacks Chromium and runs it, in a process of its own that begins with an empty temporary folder. */
const CODE = `
  import { execFileSync } from 'node:child_process';
  import { unpackChromium } from './tests/browser/packaged-chromium.ts';
  process.stdout.write(execFileSync(await unpackChromium(process.argv[1]), ['--version']));
`;

it('is whole for two processes that want it at the same time', async () => {
  const temporary = join(room, 'temporary');
  await mkdir(temporary);
  const folder = join(room, 'packages', 'chromium');
  const start = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', CODE, folder], {
      env: { ...process.env, TMPDIR: temporary },
    });
  const runs = await Promise.all([start(), start()]);
  for (const { stdout } of runs) expect(stdout).toMatch(/\d+\.\d+/);
  // Nothing is left behind by the process that was slower.
  expect(await readdir(join(room, 'packages'))).toEqual(['chromium']);
});
