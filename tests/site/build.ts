import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveChromium } from '../browser/packaged-chromium.ts';
import { writeDeepThread } from './deep-thread.ts';
import { addDrafts } from './drafts.ts';
import { writeLongThread } from './long-thread.ts';

/** A site as it was built: where it lies, and under which path it expects to be served. */
export interface Built {
  readonly dist: string;
  readonly base: string;
  readonly contentDir: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    journal: Built;
    fixture: Built;
    /** Address of the one Chromium that all test files of a run share. */
    chromium: string;
    /** Folder in which the builds of a run keep what their code and typefaces become: only the first has to make it. */
    kept: string;
  }
}

/** What a build reads of the project; no cache is among it. */
const SOURCES = ['src', 'public', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A copy of the project in the temporary folder: Astro keeps what it compiles beside the sources, where commands that run
 * at the same time would write over each other's files.
 * @param kept Folder with what other builds have kept; a copy without one begins from nothing.
 */
export async function copyProject(kept?: string): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'countergraph-project-'));
  for (const source of SOURCES) await cp(source, join(project, source), { recursive: true });
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  if (kept !== undefined) {
    await mkdir(join(project, '.astro'));
    await symlink(kept, join(project, '.astro/kept'));
  }
  return project;
}

/** The environment without Vitest's own variables, which Vite would believe. */
export function outsideVitest(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DEV: undefined,
    PROD: undefined,
    MODE: undefined,
    NODE_ENV: undefined,
    VITEST: undefined,
  };
}

interface BuildOptions {
  /** Variables for this build; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** As `copyProject` takes it. */
  readonly kept?: string;
}

/**
 * Builds a content folder as an author would, by the npm script, in a copy of the project.
 * @throws Error with all the output on failure.
 */
export async function build(
  contentDir: string,
  outDir: string,
  base: string,
  { env = {}, kept }: BuildOptions = {},
): Promise<Built> {
  const project = await copyProject(kept);
  try {
    await buildIn(project, outDir, { CONTENT_DIR: resolve(contentDir), BASE_PATH: base, ...env });
    return { dist: outDir, base, contentDir };
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

/**
 * Builds in a copy of the project, which keeps what the next build there may take.
 * @param env Variables for this build, CONTENT_DIR and BASE_PATH among them.
 * @throws Error with all the output on failure.
 */
export function buildIn(
  project: string,
  dist: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const outDir = resolve(dist);
  const plain = { ...outsideVitest(), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const options = { cwd: project, maxBuffer: Infinity, env: { ...plain, ...env } };
  return new Promise((done, fail) => {
    execFile('npm', ['run', '-s', 'build', '--', '--outDir', outDir], options, (error, stdout, stderr) => {
      if (error) fail(new Error(`the build of ${String(env['CONTENT_DIR'])} failed:\n${stdout}\n${stderr}`));
      else done();
    });
  });
}

/**
 * Both sites are built once for all tests, copied out of the project: an ordinary journal at the root, from an ordinary
 * shell and with much that is not published, and one of hostile and odd content under a sub-path. One Chromium is started
 * for all test files.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const room = await mkdtemp(join(tmpdir(), 'countergraph-'));
  const [journal, odd, kept] = [join(room, 'journal'), join(room, 'odd'), join(room, 'kept')];
  await mkdir(kept);
  project.provide('kept', kept);
  await cp('tests/fixtures/journal', journal, { recursive: true });
  await addDrafts(journal);
  await cp('tests/fixtures/site', odd, { recursive: true });
  await writeDeepThread(join(odd, 'threads', 'deep'));
  await writeLongThread(join(odd, 'threads', 'long'), 450);
  const ordinary = { NODE_ENV: undefined };
  // One after the other: at the same time each would minify the scripts and cut the typefaces for itself.
  project.provide('journal', await build(journal, join(room, 'journal-dist'), '/', { env: ordinary, kept }));
  project.provide('fixture', await build(odd, join(room, 'odd-dist'), '/sub/path/', { kept }));
  const chromium = await serveChromium();
  project.provide('chromium', chromium.wsEndpoint());
  return async () => {
    await chromium.close();
    await rm(room, { recursive: true, force: true });
  };
}
