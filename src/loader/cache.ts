import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Renders kept in files named after what went into them, so that nothing stale can ever be found. */
export interface RenderCache {
  /** Key of a text: the same text under the same pipeline and settings has the same key. */
  key(...inputs: readonly string[]): string;
  /** The kept value, or what `make` gives, which is then kept. `parse` checks what comes from the disk. */
  remember<T>(key: string, parse: (json: unknown) => T | undefined, make: () => Promise<T>): Promise<T>;
  /** How many values were made, not found. */
  readonly made: number;
}

/**
 * A hash of everything that decides what a text becomes: the sources of the pipelines and the exact packages.
 * @param root The project's folder, with `src` and the lock file in it.
 */
export async function pipelineHash(root: string): Promise<string> {
  const hash = createHash('sha256');
  const folder = join(root, 'src/markdown');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), join(root, 'src/site.ts'), join(root, 'package-lock.json')]) {
    hash
      .update(file.slice(root.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Opens the cache in a folder; the folder is made when first needed and may be deleted at any time. */
export function openCache(folder: string, pipeline: string): RenderCache {
  let made = 0;
  return {
    get made() {
      return made;
    },
    key(...inputs) {
      const hash = createHash('sha256').update(pipeline);
      for (const input of inputs) hash.update('\0').update(input);
      return hash.digest('hex').slice(0, 40);
    },
    async remember(key, parse, make) {
      const file = cacheFile(folder, key);
      if (existsSync(file)) {
        const kept = parse(JSON.parse(await readFile(file, 'utf8')));
        if (kept !== undefined) return kept;
      }
      const value = await make();
      made += 1;
      await mkdir(dirname(file), { recursive: true });
      // Two builds may run at once: a file appears whole or not at all.
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, JSON.stringify(value));
      await rename(draft, file);
      return value;
    },
  };
}

/** Where a key's value lies: in 256 folders, because some systems are slow with very many files in one. */
export function cacheFile(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key}.json`);
}

/** Astro's store of a content folder: each has its own, so that a test site never meets the real one's entries. */
export function storeDir(contentDir: string): string {
  if (contentDir === resolve('content')) return './.astro';
  return `./.astro/${createHash('sha256').update(contentDir).digest('hex').slice(0, 12)}`;
}
