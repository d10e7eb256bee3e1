import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended } from '../ended.ts';
import { build, copyProject, outsideVitest } from '../site/build.ts';
import { needPrograms } from './programs.ts';

const KILLS = 50;
const DOUBLES = 20;
/** Releases that are made while a client fetches. */
const RELEASES = 6;
/** The golden ratio: its multiples, without their whole parts, go evenly through all moments of a build, in no order. */
const RATIO = 0.618_033_988_75;

/** One of two contents that differ in a sentence, and the hash of its site. */
interface Version {
  readonly content: string;
  readonly dist: string;
  readonly hash: string;
}

/** One hash over names and bytes of all files of a folder; '' when there is none. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return '';
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest('hex');
}

/** Starts a command that builds, in a process group of its own. */
function start(
  project: string,
  script: 'build' | 'release',
  args: readonly string[],
  content: string,
): ChildProcess {
  return spawn('npm', ['run', '-s', script, '--', ...args], {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...outsideVitest(),
      CONTENT_DIR: content,
      BASE_PATH: '/',
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
}

/** Builds that are killed at any moment: the site is a whole one after each, old or new. */
async function kills(
  versions: readonly Version[],
  project: string,
  room: string,
  tell: (line: string) => void,
): Promise<void> {
  const dist = join(room, 'killed', 'dist');
  const [first] = versions;
  if (!first) throw new Error('no content');
  const began = Date.now();
  await ended(start(project, 'build', ['--outDir', dist], first.content));
  const whole = Date.now() - began;
  const known = new Set(versions.map(({ hash }) => hash));
  let killed = 0;
  for (let turn = 1; turn <= KILLS; turn += 1) {
    const version = versions[turn % versions.length] ?? first;
    const child = start(project, 'build', ['--outDir', dist], version.content);
    const { pid } = child;
    if (pid === undefined) throw new Error('npm did not start');
    const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), 1.05 * whole * ((turn * RATIO) % 1));
    const { code, said } = await ended(child);
    clearTimeout(timer);
    if (code === null) killed += 1;
    else if (code !== 0) throw new Error(`after kill ${turn - 1} no build begins:\n${said}`);
    const found = await hashOf(dist);
    if (found !== '' && !known.has(found))
      throw new Error(`after kill ${turn} there is neither the old nor the new site`);
    // Killed between the two renames, a plain folder is whole after the next command.
    if (found === '') tell(`kill ${turn} hit the exchange itself; the next build finishes it`);
  }
  const last = await ended(start(project, 'build', ['--outDir', dist], first.content));
  if (last.code !== 0 || (await hashOf(dist)) !== first.hash)
    throw new Error(`the build after them failed:\n${last.said}`);
  const beside = (await readdir(join(room, 'killed'))).filter((name) => name !== 'dist');
  if (beside.length > 0) throw new Error(`left beside the site: ${beside.join(', ')}`);
  tell(
    `${killed} of ${KILLS} builds were killed at work, and ${KILLS} of ${KILLS} left one whole site, old or new`,
  );
}

/** Two builds at once, from two copies of the project: one is refused, and the site is that of the other. */
async function doubles(
  versions: readonly Version[],
  projects: readonly string[],
  room: string,
  tell: (line: string) => void,
): Promise<void> {
  const dist = join(room, 'double', 'dist');
  for (let turn = 1; turn <= DOUBLES; turn += 1) {
    const ends = await Promise.all(
      versions.map(({ content }, index) =>
        ended(start(projects[index] ?? '', 'build', ['--outDir', dist], content)),
      ),
    );
    const winner = ends.findIndex(({ code }) => code === 0);
    const refused = ends.filter(({ code, said }) => code !== 0 && said.includes('Another build'));
    if (winner < 0 || refused.length !== ends.length - 1)
      throw new Error(
        `double build ${turn}: ${ends.map(({ code, said }) => `${code} ${said.slice(-300)}`).join('\n')}`,
      );
    if ((await hashOf(dist)) !== versions[winner]?.hash)
      throw new Error(`double build ${turn} mixed two sites`);
  }
  tell(`${DOUBLES} of ${DOUBLES} double builds: one refused, one whole site`);
}

/** A client that fetches all the while behind `current` meets only what the old or the new site would answer. */
async function behindCurrent(
  versions: readonly Version[],
  project: string,
  room: string,
  tell: (line: string) => void,
): Promise<void> {
  const www = join(room, 'www');
  const paths = ['index.html', 'feed.xml', 'archive/index.html', 'essays/hostile/index.html', 'theme.js'];
  const right = new Map<string, Set<string>>();
  for (const path of paths) {
    const texts = versions.map(({ dist }) => readFile(join(dist, path), 'utf8'));
    right.set(path, new Set(await Promise.all(texts)));
  }
  const server = createServer((request, response) => {
    readFile(join(www, 'current', request.url ?? '')).then(
      (file) => response.end(file),
      () => {
        response.writeHead(404);
        response.end('not there');
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [first] = versions;
  if (!first) throw new Error('no content');
  try {
    await ended(start(project, 'release', [www], first.content));
    let isOver = false;
    let fetched = 0;
    const client = (async (): Promise<void> => {
      while (!isOver) {
        for (const path of paths) {
          const answer = await fetch(`http://127.0.0.1:${port}/${path}`);
          if (!right.get(path)?.has(await answer.text()))
            throw new Error(`${path} was neither the old nor the new one`);
          fetched += 1;
        }
      }
    })();
    for (let turn = 1; turn <= RELEASES; turn += 1) {
      const version = versions[turn % versions.length] ?? first;
      const child = start(project, 'release', [www], version.content);
      const { pid } = child;
      // Every third is killed on its way.
      const timer = setTimeout(() => {
        if (pid !== undefined && turn % 3 === 0) process.kill(-pid, 'SIGKILL');
      }, 6_000);
      await ended(child);
      clearTimeout(timer);
    }
    await ended(start(project, 'release', [www, '--back'], first.content));
    isOver = true;
    await client;
    tell(
      `${fetched} answers behind current, over ${RELEASES} releases and a step back: each of the old or the new site`,
    );
  } finally {
    server.close();
  }
}

/** A build onto a file system that is too small, or that nobody may write: it must fail, and say why. */
async function badDisk(content: string, project: string, room: string, options: string): Promise<string> {
  const mount = join(room, 'small');
  await mkdir(mount, { recursive: true });
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', mount], { encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`This proof mounts a small file system, and must run as root: ${made.stderr}`);
  try {
    const { code, said } = await ended(start(project, 'build', ['--outDir', join(mount, 'dist')], content));
    if (code === 0) throw new Error('a build on a bad disk says that it is complete');
    const cause = /.*(?:ENOSPC|no space left|EROFS|read-only).*/i.exec(said)?.[0];
    if (cause === undefined) throw new Error(`a build on a bad disk does not say why it failed:\n${said}`);
    return cause.trim();
  } finally {
    spawnSync('umount', [mount]);
  }
}

/** Whatever ends a build, the published site is one whole site, old or new. */
export async function faults(tell: (line: string) => void): Promise<void> {
  needPrograms({ command: 'mount', package: 'mount' });
  const room = await mkdtemp(join(tmpdir(), 'countergraph-faults-'));
  const projects: string[] = [];
  try {
    const versions: Version[] = [];
    for (const name of ['a', 'b']) {
      const content = join(room, `content-${name}`);
      await cp('tests/fixtures/site', content, { recursive: true });
      await appendFile(join(content, 'essays/hostile.md'), `\n\nThe version ${name}.\n`);
      const dist = join(room, `dist-${name}`);
      await build(content, dist, '/');
      versions.push({ content, dist, hash: await hashOf(dist) });
      projects.push(await copyProject());
    }
    const [project = ''] = projects;
    const content = versions[0]?.content ?? '';
    await behindCurrent(versions, project, room, tell);
    await kills(versions, project, room, tell);
    await doubles(versions, projects, room, tell);
    tell(`full disk: ${await badDisk(content, project, room, 'size=1m')}`);
    tell(`read-only disk: ${await badDisk(content, project, room, 'ro')}`);
  } finally {
    for (const project of projects) await rm(project, { recursive: true, force: true });
    await rm(room, { recursive: true, force: true });
  }
}
