import { linkSync, lstatSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that are looked at together: enough to hide the disk, few enough for a system that allows few open files. */
const TOGETHER = 16;

/** Does something with each of many, a few at a time. */
async function forAll<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) await act(one);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
}

/** Paths of all files of a folder, from the folder, sorted. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** When each file of a folder was changed last, and how long it is, by its path from the folder. */
export function stampsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesIn(folder).map((file) => {
      const { mtimeMs, size } = lstatSync(join(folder, file));
      return [file, `${mtimeMs} ${size}`];
    }),
  );
}

/** Whether two files hold the same: `itself` when they are one file under two names. */
function compare(a: string, b: string): 'other' | 'same' | 'itself' {
  const [one, other] = [statSync(a), statSync(b, { throwIfNoEntry: false })];
  if (!other?.isFile() || one.size !== other.size) return 'other';
  if (one.ino === other.ino && one.dev === other.dev) return 'itself';
  return readFileSync(a).equals(readFileSync(b)) ? 'same' : 'other';
}

/**
 * Puts the old site's own files in the place of those that came out the same, so that their times, and what is kept of
 * them elsewhere, stay as they are.
 * @returns the files that are new or changed.
 */
export function keepUnchanged(next: string, old: string | undefined): string[] {
  const files = filesIn(next);
  if (old === undefined) return files;
  const changed: string[] = [];
  for (const file of files) {
    const [made, known] = [join(next, file), join(old, file)];
    const found = compare(made, known);
    if (found === 'other') changed.push(file);
    if (found !== 'same') continue;
    const aside = `${made}.kept`;
    try {
      linkSync(known, aside);
      renameSync(aside, made);
    } catch {
      // Where the file system knows no links the new file stays: its bytes are the same.
    }
  }
  return changed;
}

/** Waits until files are on the disk, and not only in the system's memory. */
export async function syncFiles(folder: string, files: readonly string[]): Promise<void> {
  await forAll(files, async (file) => {
    const handle = await open(join(folder, file), 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

const isPage = (file: string): boolean => file.endsWith('.html');

/**
 * Fills a folder that cannot be exchanged as a whole, because it is a file system of its own: first what pages need, then
 * the pages, at last what is no longer there goes. Each file appears whole.
 */
export async function fill(target: string, next: string): Promise<void> {
  const files = filesIn(next);
  const ordered = [...files.filter((file) => !isPage(file)), ...files.filter(isPage)];
  for (const file of ordered) {
    const [made, place] = [join(next, file), join(target, file)];
    if (compare(made, place) !== 'other') continue;
    await mkdir(dirname(place), { recursive: true });
    await copyFile(made, `${place}.new`);
    await rename(`${place}.new`, place);
  }
  const wanted = new Set(files);
  for (const file of filesIn(target)) if (!wanted.has(file)) await rm(join(target, file), { force: true });
}
