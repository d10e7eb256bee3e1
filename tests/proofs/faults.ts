import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeDir } from '../../src/loader/cache.ts';
import { build } from '../site/build.ts';
import { needPrograms } from './programs.ts';

const KILLS = 10;

/** One hash over names and bytes of all files of a folder. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest('hex');
}

/** Starts a build and kills its whole group of processes after a time in ms; true when it was still at work. */
async function killedAfter(time: number, content: string, dist: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', 'build', '--', '--outDir', dist], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('npm did not start');
  const gone = new Promise<boolean>((resolve) => {
    child.once('exit', (code) => {
      resolve(code === null);
    });
  });
  const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), time);
  const killed = await gone;
  clearTimeout(timer);
  return killed;
}

/** A build on a file system of `size` that it fills: it must fail, and say so. */
async function fullDisk(content: string, room: string, size: string): Promise<string> {
  const mount = join(room, 'small');
  await mkdir(mount);
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', mount], {
    encoding: 'utf8',
  });
  if (made.status !== 0)
    throw new Error(`This proof mounts a small file system, and must run as root: ${made.stderr}`);
  try {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['run', '-s', 'build', '--', '--outDir', join(mount, 'dist')],
      {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    if (status === 0) throw new Error('a build on a full disk says that it is complete');
    const said = /.*(?:ENOSPC|no space left).*/i.exec(stdout + stderr)?.[0];
    if (said === undefined)
      throw new Error(`a build on a full disk does not say why it failed:\n${stdout}${stderr}`);
    return said.trim();
  } finally {
    spawnSync('umount', [mount]);
  }
}

/** Builds that are killed at any moment leave nothing that harms the next one; a full disk is told. */
export async function faults(tell: (line: string) => void): Promise<void> {
  needPrograms({ command: 'mount', package: 'mount' });
  const room = await mkdtemp(join(tmpdir(), 'countergraph-faults-'));
  const content = join(room, 'content');
  const dist = join(room, 'dist');
  try {
    await cp('tests/fixtures/site', content, { recursive: true });
    const start = Date.now();
    await build(content, dist, '/');
    const whole = Date.now() - start;
    const wanted = await hashOf(dist);
    await rm(storeDir(content), { recursive: true, force: true });
    let killed = 0;
    for (let turn = 1; turn <= KILLS; turn++) {
      if (await killedAfter((whole * turn) / (KILLS + 1), content, dist)) killed += 1;
    }
    if (killed === 0) throw new Error('no build was killed in time');
    tell(`${killed} builds were killed while they worked`);
    await build(content, dist, '/');
    if ((await hashOf(dist)) !== wanted) throw new Error('the build after them gives other bytes');
    tell('the build after them gives the same bytes as the first');
    tell(`full disk: ${await fullDisk(content, room, '1m')}`);
  } finally {
    await rm(room, { recursive: true, force: true });
    await rm(storeDir(content), { recursive: true, force: true });
  }
}
