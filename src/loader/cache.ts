import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Renders of one kind, kept in files named after what went into them, so that nothing stale can ever be found. */
interface RenderCache<T> {
  /** Key of a text: the same text under the same pipeline and settings has the same key. */
  key(...inputs: readonly string[]): string;
  /** The kept value, or what `make` gives, which is then kept. Asked twice at the same time, it makes the value once. */
  remember(key: string, make: () => Promise<T>): Promise<T>;
  /** How many values were made, not found. */
  readonly made: number;
}

/** The files of a place in the project, which is a file itself or a folder. */
async function filesOf(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * A hash of sources and of the exact packages, under which lies what they make.
 * @param root The project's folder, with the lock file in it.
 * @param places Files and folders of the project.
 */
export async function sourcesHash(root: string, places: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = await Promise.all(places.map((place) => filesOf(join(root, place))));
  for (const file of [...files.flat().sort(), join(root, 'package-lock.json')]) {
    hash
      .update(file.slice(root.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Everything that decides what a text becomes: the sources of the pipelines, and the words that they add. */
const PIPELINE = ['src/markdown', 'src/locales', 'src/site.ts', 'src/addresses.ts'];

/** A hash of everything that decides what a text becomes; see `sourcesHash`. */
export function pipelineHash(root: string): Promise<string> {
  return sourcesHash(root, PIPELINE);
}

/** Files that this process began to write: the number makes the name of each unlike that of any other. */
let draftsBegun = 0;

/** Writes a file so that it appears whole or not at all, because two builds may run at once. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  draftsBegun += 1;
  const draft = `${file}.${process.pid}-${threadId}-${draftsBegun}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

/** The value in a cache file; undefined when there is none, or when the file is damaged. */
export async function readKept<T>(
  file: string,
  parse: (json: unknown) => T | undefined,
): Promise<T | undefined> {
  if (!existsSync(file)) return undefined;
  const text = await readFile(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A file that was cut off is no JSON: its value is made anew, and nothing is lost.
    return undefined;
  }
  return parse(json);
}

/**
 * Opens the cache in a folder; the folder is made when first needed and may be deleted at any time.
 * @param pipeline Hash of all that makes the values (`pipelineHash`).
 * @param parse Checks what comes from the disk; undefined for anything that is not a value of this kind.
 */
export function openCache<T>(
  folder: string,
  pipeline: string,
  parse: (json: unknown) => T | undefined,
): RenderCache<T> {
  let made = 0;
  const pending = new Map<string, Promise<T>>();

  async function findOrMake(key: string, make: () => Promise<T>): Promise<T> {
    const file = cacheFile(folder, key);
    const kept = await readKept(file, parse);
    if (kept !== undefined) return kept;
    const value = await make();
    made += 1;
    await writeWhole(file, JSON.stringify(value));
    return value;
  }

  return {
    get made() {
      return made;
    },
    key(...inputs) {
      const hash = createHash('sha256').update(pipeline);
      for (const input of inputs) hash.update('\0').update(input);
      return hash.digest('hex').slice(0, 40);
    },
    remember(key, make) {
      const running = pending.get(key) ?? findOrMake(key, make).finally(() => pending.delete(key));
      pending.set(key, running);
      return running;
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
