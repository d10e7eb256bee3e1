import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text file of the content folder; the path is relative to it, with forward slashes. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

const TEXT = /\.(?:md|mdx|json)$/;

/** The content folder as it is: the texts to check, and the names of all files (pictures among them). */
export interface Folder {
  readonly texts: readonly SourceFile[];
  readonly names: ReadonlySet<string>;
}

/**
 * Reads every text of a content folder, in the order of their names, so that nothing depends on the disk's order.
 * Names that begin with a dot or an underscore are an author's own and are passed over.
 * @throws Error when the folder cannot be read.
 */
export async function readFolder(root: string): Promise<Folder> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !name.split('/').some((part) => part.startsWith('.') || part.startsWith('_')))
    .sort();
  const texts: SourceFile[] = [];
  const wanted = names.filter((name) => TEXT.test(name));
  // In batches: ten thousand open files at once is more than some systems allow.
  for (let start = 0; start < wanted.length; start += 256) {
    const batch = wanted.slice(start, start + 256);
    texts.push(
      ...(await Promise.all(
        batch.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })),
      )),
    );
  }
  return { texts, names: new Set(names) };
}
