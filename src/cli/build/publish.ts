import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fill } from './files.ts';
import { takeLock } from './lock.ts';
import { makeSite } from './make-site.ts';
import type { Made, Maker } from './make-site.ts';
import { isMount, placeOf, published, recover, swap } from './place.ts';

/** Whether a new folder can take the target's place: it must lie on the same file system, beside it. */
async function canBeSwapped(target: string): Promise<boolean> {
  if (isMount(target)) return false;
  if (!existsSync(target)) return true;
  return access(dirname(target), constants.W_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Builds a site and puts it in the place of the published one: all of it or nothing.
 * @param target The published folder, absolute.
 * @param store Folder in which the site is made when the target cannot be exchanged.
 * @param tellFilling Called before such a target is filled file by file, which is not done at once.
 * @throws BuildFault, and what the file system says; the published site is as it was then.
 */
export async function publish(
  target: string,
  maker: Maker,
  store: string,
  tellFilling: () => void,
): Promise<Made> {
  const isSwapped = await canBeSwapped(target);
  const apart = join(store, `site-${createHash('sha256').update(target).digest('hex').slice(0, 12)}`);
  const place = placeOf(isSwapped ? target : apart);
  const unlock = await takeLock(place.lock);
  try {
    await recover(place);
    await mkdir(place.next);
    const made = await makeSite(place.next, await published(target), maker);
    if (isSwapped) await swap(place);
    else {
      tellFilling();
      await fill(target, place.next);
    }
    return made;
  } finally {
    await rm(place.next, { recursive: true, force: true });
    await unlock();
  }
}
