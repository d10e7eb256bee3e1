import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildText as text } from '../../locales/en/build.ts';
import { BuildFault } from './fault.ts';
import { takeLock } from './lock.ts';
import { makeSite } from './make-site.ts';
import type { Made, Maker } from './make-site.ts';

/** Releases that stay, so that one may go back. */
const KEPT = 3;

interface Releases {
  readonly folder: string;
  /** The link that a server follows. */
  readonly current: string;
}

function releasesIn(dir: string): Releases {
  return { folder: join(dir, 'releases'), current: join(dir, 'current') };
}

async function numbers({ folder }: Releases): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** The number of the release that is served; undefined when there is none yet. */
async function served({ current }: Releases): Promise<number | undefined> {
  const to = await readlink(current).catch(() => undefined);
  return to === undefined ? undefined : Number(basename(to));
}

/** Leads the link to a release, by one rename: a server has the old or the new one at every moment. */
async function lead({ current }: Releases, release: number): Promise<void> {
  const draft = `${current}.${process.pid}`;
  await rm(draft, { force: true });
  await symlink(join('releases', String(release)), draft);
  await rename(draft, current);
}

/** Removes what is older than the newest three; never what is served. */
async function prune(releases: Releases): Promise<void> {
  const now = await served(releases);
  for (const past of (await numbers(releases)).slice(0, -KEPT)) {
    if (past !== now) await rm(join(releases.folder, String(past)), { recursive: true, force: true });
  }
}

/**
 * Builds a site as the next release of a folder, and serves it: `releases/<n>`, to which the link `current` leads. The
 * newest three stay.
 * @param dir The folder, absolute.
 * @throws BuildFault, and what the file system says; `current` leads where it led then.
 */
export async function release(dir: string, maker: Maker): Promise<Made & { readonly release: number }> {
  const releases = releasesIn(dir);
  const next = join(releases.folder, '.next');
  await mkdir(releases.folder, { recursive: true });
  const unlock = await takeLock(join(dir, '.lock'));
  try {
    await rm(next, { recursive: true, force: true });
    await mkdir(next);
    const now = await served(releases);
    const old = now === undefined ? undefined : join(releases.folder, String(now));
    const made = await makeSite(next, old, maker);
    const number = ((await numbers(releases)).at(-1) ?? 0) + 1;
    await rename(next, join(releases.folder, String(number)));
    await lead(releases, number);
    await prune(releases);
    return { ...made, release: number };
  } finally {
    await rm(next, { recursive: true, force: true });
    await unlock();
  }
}

/**
 * Goes back to the release before the one that is served, whether another is being built or not.
 * @returns its number.
 * @throws BuildFault when there is none.
 */
export async function goBack(dir: string): Promise<number> {
  const releases = releasesIn(dir);
  const now = await served(releases);
  const all = now === undefined ? [] : await numbers(releases);
  const before = all.findLast((number) => now !== undefined && number < now);
  if (before === undefined) throw new BuildFault(text.noEarlier(releases.folder));
  await lead(releases, before);
  return before;
}
