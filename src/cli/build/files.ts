import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that are looked at together: enough to hide the disk, few enough for a system that allows few open files. */
const TOGETHER = 16;

/** Does something with each of many, a few at a time. */
export async function forAll<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) await act(one);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
}

/** Paths of all files of a folder, from the folder, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b).catch(() => undefined)]);
  if (!other?.isFile() || one.size !== other.size) return false;
  const [left, right] = await Promise.all([readFile(a), readFile(b)]);
  return left.equals(right);
}

/**
 * Puts the old site's own files in the place of those that came out the same, so that their times, and what is kept of
 * them elsewhere, stay as they are.
 * @returns the files that are new or changed.
 */
export async function keepUnchanged(next: string, old: string | undefined): Promise<string[]> {
  const files = await filesIn(next);
  if (old === undefined) return files;
  const changed: string[] = [];
  await forAll(files, async (file) => {
    const [made, known] = [join(next, file), join(old, file)];
    if (!(await isSame(made, known))) {
      changed.push(file);
      return;
    }
    const aside = `${made}.kept`;
    // Where the file system knows no links the new file stays: its bytes are the same.
    const isLinked = await link(known, aside).then(
      () => true,
      () => false,
    );
    if (isLinked) await rename(aside, made);
  });
  return changed.sort();
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
  const files = await filesIn(next);
  const ordered = [...files.filter((file) => !isPage(file)), ...files.filter(isPage)];
  for (const file of ordered) {
    const [made, place] = [join(next, file), join(target, file)];
    if (await isSame(made, place)) continue;
    await mkdir(dirname(place), { recursive: true });
    await copyFile(made, `${place}.new`);
    await rename(`${place}.new`, place);
  }
  const wanted = new Set(files);
  for (const file of await filesIn(target))
    if (!wanted.has(file)) await rm(join(target, file), { force: true });
}
