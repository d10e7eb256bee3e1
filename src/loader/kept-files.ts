import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { openCache } from './cache.ts';

const textSchema = z.string();

/** Gives what a tool makes of an input: as an earlier build kept it, or made now and kept. */
type Keep = (input: string, make: () => Promise<string>) => Promise<string>;

/**
 * Keeps what a tool makes of the engine's own code and typefaces, which is the same in every build, whatever the content.
 * It lies under a hash of the input, the options and all packages, so that nothing stale can be found.
 * @param projectRoot The project's folder, with the lock file in it. The folder `.astro/kept` there is made when first
 * needed, and may be deleted at any time.
 * @param options The tool's name and whatever else decides what comes out, as JSON can say it.
 */
export async function openKept(projectRoot: string, options: unknown): Promise<Keep> {
  const packages = await readFile(join(projectRoot, 'package-lock.json'), 'utf8');
  const cache = openCache(
    join(projectRoot, '.astro', 'kept'),
    `${JSON.stringify(options)}\0${packages}`,
    (json) => textSchema.safeParse(json).data,
  );
  return (input, make) => cache.remember(cache.key(input), make);
}
