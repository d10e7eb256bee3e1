import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { storeDir } from '../../src/loader/cache.ts';
import { writeDeepThread } from './deep-thread.ts';
import { writeLongThread } from './long-thread.ts';

/** A site as it was built: where it lies, and under which path it expects to be served. */
export interface Built {
  readonly dist: string;
  readonly base: string;
  readonly contentDir: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    real: Built;
    fixture: Built;
  }
}

/**
 * Builds a content folder as an author would, by the npm script.
 * @param projectRoot Folder of the project; the working directory when left out.
 * @throws Error with all the output on failure.
 */
export function build(contentDir: string, outDir: string, base: string, projectRoot = '.'): Built {
  const run = spawnSync('npm', ['run', '-s', 'build', '--', '--outDir', outDir], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      BASE_PATH: base,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  if (run.status !== 0) throw new Error(`build of ${contentDir} failed:\n${run.stdout}\n${run.stderr}`);
  return { dist: outDir, base, contentDir };
}

/**
 * Both sites are built once for all tests: our own at the root, and one of hostile and odd content, copied out of the
 * project, under a sub-path.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const room = await mkdtemp(join(tmpdir(), 'countergraph-'));
  const content = join(room, 'content');
  await cp('tests/fixtures/site', content, { recursive: true });
  await writeDeepThread(join(content, 'threads', 'deep'));
  await writeLongThread(join(content, 'threads', 'long'), 450);
  project.provide('real', build('content', join(room, 'real'), '/'));
  project.provide('fixture', build(content, join(room, 'fixture'), '/sub/path/'));
  return async () => {
    await rm(room, { recursive: true, force: true });
    await rm(storeDir(content), { recursive: true, force: true });
  };
}
