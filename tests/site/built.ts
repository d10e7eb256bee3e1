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

/** The files of a built site in which a word stands, in their bytes or in their names. */
export async function filesWith(site: Built, secret: string): Promise<string[]> {
  const files = await filesOf(site);
  const leaks = files.filter((file) => file.toLowerCase().includes(secret));
  for (const file of files) {
    // Latin 1 keeps every byte as it is, so that texts inside pictures are found too.
    const text = await readFile(join(site.dist, file), 'latin1');
    if (text.toLowerCase().includes(secret)) leaks.push(file);
  }
  return leaks;
}
