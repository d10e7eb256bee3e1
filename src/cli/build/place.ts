import { existsSync, statSync } from 'node:fs';
import { lstat, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A published folder, and what stands beside it while it is exchanged. */
export interface Place {
  readonly target: string;
  /** The new site, until it takes the target's place. */
  readonly next: string;
  /** The old one, from the exchange until it is removed. */
  readonly old: string;
  /** There while the two are exchanged: from then on the new site is whole. */
  readonly swapping: string;
  readonly lock: string;
}

export function placeOf(target: string): Place {
  const beside = (end: string): string => join(dirname(target), `.${basename(target)}.${end}`);
  return {
    target,
    next: beside('next'),
    old: beside('old'),
    swapping: beside('swapping'),
    lock: beside('lock'),
  };
}

/** Whether a folder is a file system of its own, which nothing outside of it can take the place of. */
export function isMount(folder: string): boolean {
  return existsSync(folder) && statSync(folder).dev !== statSync(dirname(folder)).dev;
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function finish({ target, next, old, swapping }: Place): Promise<void> {
  if (await isThere(next)) {
    if (await isThere(target)) await rename(target, old);
    await rename(next, target);
  }
  await rm(swapping, { force: true });
  await rm(old, { recursive: true, force: true });
}

/** Ends what an earlier build was cut off in: an exchange that had begun is finished, anything else is undone. */
export async function recover(place: Place): Promise<void> {
  const { target, next, old, swapping } = place;
  if (await isThere(swapping)) {
    await finish(place);
    return;
  }
  await rm(next, { recursive: true, force: true });
  if ((await isThere(old)) && !(await isThere(target))) await rename(old, target);
  await rm(old, { recursive: true, force: true });
}

/**
 * Puts the new site in the place of the old one, by two renames: between them there is no site for less than a
 * millisecond. Whatever is cut off in it, `recover` finishes.
 */
export async function swap(place: Place): Promise<void> {
  await rm(place.old, { recursive: true, force: true });
  await writeFile(place.swapping, '', { flush: true });
  await finish(place);
}

/** The published folder as it is now; undefined when there is none yet. */
export async function published(target: string): Promise<string | undefined> {
  const found = await stat(target).catch(() => undefined);
  return found?.isDirectory() ? target : undefined;
}
