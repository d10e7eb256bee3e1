import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildText } from '../../../src/locales/en/build.ts';
import { ended } from '../../ended.ts';
import { goBack } from '../../../src/cli/build/releases.ts';

let room: string;
let dist: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-build-'));
  await mkdir(join(room, 'content'));
  await writeFile(join(room, 'content', 'essay.md'), 'Words.');
  dist = join(room, 'dist');
});
afterEach(() => rm(room, { recursive: true, force: true }));

type Kind = 'publish' | 'release' | 'alone';

/** Starts a build (fake-build.ts) that takes about `ms`. */
function start(version: string, ms = 0, kind: Kind = 'publish', target = dist): ChildProcess {
  const args = ['tests/unit/build/fake-build.ts', kind, target, join(room, 'content'), version, String(ms)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits until a build writes a page, of 60. */
async function reaches(child: ChildProcess, page: number): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes(`page ${page}.`)) resolve();
    });
    child.once('close', () => {
      reject(new Error(`the build ended before page ${page}: ${said}`));
    });
  });
}

const build = (version: string, ...more: [number?, Kind?, string?]) => ended(start(version, ...more));

/** The versions that the pages of a published folder say; of a whole site it is one. */
async function versionsIn(folder: string): Promise<readonly string[]> {
  const pages = (await readdir(join(folder, 'essays'))).map((name) => join('essays', name));
  const texts = await Promise.all(
    ['index.html', '404.html', ...pages].map((name) => readFile(join(folder, name), 'utf8')),
  );
  expect(texts).toHaveLength(62);
  return [...new Set(texts.map((text) => /<body>(\w+)/.exec(text)?.[1] ?? ''))];
}

/** What lies in the room beside the content and what builds keep. */
async function left(): Promise<readonly string[]> {
  const names = await readdir(room);
  return names.filter(
    (name) => !['content', 'kept', 'store', 'dist', 'www'].includes(name) && !name.startsWith('project'),
  );
}

describe('a build', () => {
  it('puts the new site in the place of the old one, and leaves nothing beside it', async () => {
    expect((await build('one')).code).toBe(0);
    expect(await versionsIn(dist)).toEqual(['one']);
    expect((await build('two')).code).toBe(0);
    expect(await versionsIn(dist)).toEqual(['two']);
    expect(await left()).toEqual([]);
  });

  it('keeps the file of a page that came out the same, with its times', async () => {
    await build('one');
    const before = await stat(join(dist, 'style.css'));
    const page = await stat(join(dist, 'index.html'));
    await build('two');
    expect((await stat(join(dist, 'style.css'))).ino).toBe(before.ino);
    expect((await stat(join(dist, 'index.html'))).ino).not.toBe(page.ino);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'that ends by %s leaves the old site, and harms no later one',
    async (signal) => {
      await build('one');
      for (const page of signal === 'SIGKILL' ? [0, 20, 59] : [20]) {
        const child = start('two', 600);
        const end = ended(child);
        await reaches(child, page);
        child.kill(signal);
        const { code, said } = await end;
        if (signal === 'SIGTERM') {
          expect(code).toBe(143);
          expect(said).toContain(buildText.stopped('SIGTERM'));
          expect(await left()).toEqual([]);
        }
        expect(await versionsIn(dist)).toEqual(['one']);
      }
      expect((await build('three')).code).toBe(0);
      expect(await versionsIn(dist)).toEqual(['three']);
      expect(await left()).toEqual([]);
    },
  );

  it('is refused while another is at work, in one project or in two', async () => {
    for (const kind of ['publish', 'alone'] as const) {
      const child = start('one', 3_000, kind);
      const first = ended(child);
      await reaches(child, 0);
      const second = await build('two', 0, kind);
      expect(second.code).toBe(1);
      expect(second.said).toMatch(/Another build \(process \d+ on /);
      expect((await first).code).toBe(0);
      expect(await versionsIn(dist)).toEqual(['one']);
    }
  });

  it('takes over the lock of a process that has ended, and of one that never wrote it whole', async () => {
    const born = '1';
    for (const lock of [JSON.stringify({ pid: process.pid, host: 'x', born, since: '' }).slice(0, 20), '']) {
      await writeFile(join(room, '.dist.lock'), lock);
      expect((await build('one')).code).toBe(0);
    }
    await build('one');
    expect(await versionsIn(dist)).toEqual(['one']);
  });

  it('of content that is edited meanwhile is not published', async () => {
    await build('one');
    const child = start('two', 600);
    const second = ended(child);
    await reaches(child, 0);
    await writeFile(join(room, 'content', 'essay.md'), 'Other words.');
    const { code, said } = await second;
    expect(code).toBe(1);
    expect(said).toContain(buildText.edited('essay.md'));
    expect(await versionsIn(dist)).toEqual(['one']);
    expect(await left()).toEqual([]);
  });

  it('finishes an exchange that was cut off, and undoes what had not come so far', async () => {
    await build('one');
    await build('two', 0, 'publish', join(room, '.dist.next'));
    // Cut off between the two renames: the new site is whole, and nothing is in its place.
    await writeFile(join(room, '.dist.swapping'), '');
    await rename(dist, join(room, '.dist.old'));
    const later = start('three', 600);
    const end = ended(later);
    await reaches(later, 0);
    expect(await versionsIn(dist)).toEqual(['two']);
    later.kill('SIGTERM');
    await end;
    expect(await versionsIn(dist)).toEqual(['two']);
    expect(await left()).toEqual([]);
  });
});

describe('releases', () => {
  it('are led to by one link, stay three, and go back by a step', async () => {
    const www = join(room, 'www');
    for (const version of ['one', 'two', 'three', 'four']) {
      expect((await build(version, 0, 'release', www)).code).toBe(0);
      expect(await versionsIn(join(www, 'current'))).toEqual([version]);
    }
    expect((await readdir(join(www, 'releases'))).sort()).toEqual(['2', '3', '4']);
    expect(await goBack(www)).toBe(3);
    expect(await versionsIn(join(www, 'current'))).toEqual(['three']);
    expect(await goBack(www)).toBe(2);
    await expect(goBack(www)).rejects.toThrow(/no earlier release/);
    await build('five', 0, 'release', www);
    expect(await readlink(join(www, 'current'))).toBe(join('releases', '5'));
  });

  it('that are cut off leave the link where it was', async () => {
    const www = join(room, 'www');
    await build('one', 0, 'release', www);
    const child = start('two', 600, 'release', www);
    const end = ended(child);
    await reaches(child, 20);
    child.kill('SIGKILL');
    await end;
    expect(await versionsIn(join(www, 'current'))).toEqual(['one']);
    await build('three', 0, 'release', www);
    expect((await readdir(join(www, 'releases'))).sort()).toEqual(['1', '2']);
    expect(await versionsIn(join(www, 'current'))).toEqual(['three']);
  });
});
