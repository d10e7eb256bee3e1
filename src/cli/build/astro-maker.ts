import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildText as text } from '../../locales/en/build.ts';
import { base, contentDir } from '../../site.ts';
import { storeDir } from '../../loader/cache.ts';
import { BuildFault } from './fault.ts';
import { dropForeignPages, notePages } from './kept-pages.ts';
import type { Maker } from './make-site.ts';

/** MB for what is young, from the start: with the 1 to 16 that Node takes, collecting it costs a sixth of a build. */
const MEMORY = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

const ASTRO = [
  '--env-file-if-exists=.config/astro.env',
  'node_modules/astro/bin/astro.mjs',
  'build',
  '--outDir',
];

/** Runs Node on something of this project, and shows what it says. @throws BuildFault when it fails. */
async function run(args: readonly string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  // What Node has compiled is kept for the next build: to load the packages takes a second of each.
  const env = { NODE_COMPILE_CACHE: join('.astro', 'compiled'), ...process.env };
  const child = spawn(process.execPath, [...MEMORY, ...args], { stdio: 'inherit', env });
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  const ended = new AbortController();
  signal.addEventListener('abort', stop, { signal: ended.signal });
  const [code] = (await once(child, 'close')) as [number | null];
  ended.abort();
  signal.throwIfAborted();
  if (code !== 0) throw new BuildFault(text.failed);
}

/**
 * Has a site made on the file system of the project: Astro moves files from its own folder there into the site, which
 * ends with EXDEV on any other. From there it is copied.
 */
async function onOneDisk(
  folder: string,
  projectRoot: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const [wanted, own] = await Promise.all([stat(folder), stat(projectRoot)]);
  if (wanted.dev === own.dev) {
    await make(folder);
    return;
  }
  const made = join(projectRoot, '.astro', 'made');
  try {
    await rm(made, { recursive: true, force: true });
    await make(made);
    await cp(made, folder, { recursive: true });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** Makes this project's site of its content: the content is checked, then Astro builds. */
export function astroMaker(projectRoot: string, signal: AbortSignal): Maker {
  const store = join(projectRoot, storeDir(contentDir));
  return {
    make: async (folder) => {
      await run(['src/cli/check.ts'], signal);
      await dropForeignPages(store);
      await onOneDisk(folder, projectRoot, (made) => run([...ASTRO, made], signal));
      await notePages(store);
    },
    contentDir,
    base,
    kept: store,
    signal,
  };
}
