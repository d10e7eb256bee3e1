import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import { noContent, unreadable } from '../schema/unreadable.ts';

/** A text file of the content folder; the path is relative to it, with forward slashes. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Folders whose files are not essays or what belongs to them; each has a reader of its own. */
const READ_ELSEWHERE = /^(?:public|themes|formulas)\//;

const TEXT = /\.(?:md|mdx|json)$/;

/** The content folder as it is: the texts to check, and the names of all files (pictures among them). */
export interface Folder {
  readonly texts: readonly SourceFile[];
  readonly names: ReadonlySet<string>;
}

/** Folder of an author's own tests of the content (`npm run check:content`). Nothing in it is published. */
const CHECKS = 'checks/';

/**
 * Reads every text of a content folder, in the order of their names, so that nothing depends on the disk's order.
 * Names that begin with a dot or an underscore are an author's own and are passed over, and so is the folder of checks.
 * @throws ContentError when the folder is not there or has nothing in it, and with every file that cannot be read.
 */
export async function readFolder(root: string): Promise<Folder> {
  const names = await namesIn(root);
  const texts: SourceFile[] = [];
  const problems: Problem[] = [];
  const read = async (file: string): Promise<void> => {
    try {
      texts.push({ file, text: await readFile(join(root, file), 'utf8') });
    } catch (error) {
      problems.push(unreadable(file, error));
    }
  };
  const wanted = names.filter((name) => TEXT.test(name) && !READ_ELSEWHERE.test(name));
  // In batches: ten thousand open files at once is more than some systems allow.
  for (let start = 0; start < wanted.length; start += 256) {
    await Promise.all(wanted.slice(start, start + 256).map(read));
  }
  if (problems.length > 0) throw new ContentError(problems);
  texts.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { texts, names: new Set(names) };
}

/** The paths of all files of a folder, from the folder, sorted. */
async function namesIn(root: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ContentError([isMissing ? noContent(root, false) : unreadable(root, error)]);
  }
  if (entries.length === 0) throw new ContentError([noContent(root, true)]);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(
      (name) =>
        !name.startsWith(CHECKS) &&
        !name.split('/').some((part) => part.startsWith('.') || part.startsWith('_')),
    )
    .sort();
}
