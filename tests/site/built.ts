import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Built } from './build.ts';

/** The two sites that tests/site/build.ts made. */
export function built(which: 'journal' | 'fixture'): Built {
  return inject(which);
}

/** Names of all files of a built site, with forward slashes. */
export async function filesOf({ dist }: Built): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The text of a built file. */
export async function textOf({ dist }: Built, file: string): Promise<string> {
  return readFile(join(dist, file), 'utf8');
}
