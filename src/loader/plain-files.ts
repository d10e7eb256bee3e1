import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plainFilesText as text } from '../locales/en/plain-files.ts';
import type { Problem } from '../schema/problem.ts';

/** What lies in a folder, at any depth. */
export interface PlainFiles {
  /** Paths of its files, from the folder, sorted, with forward slashes. */
  readonly names: readonly string[];
  /** Links, pipes, sockets and devices: none is read, and what is behind a link is not looked at. */
  readonly problems: readonly Problem[];
}

/** What a name stands for that is neither a file nor a folder. */
function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return text.link;
  if (entry.isFIFO()) return text.pipe;
  if (entry.isSocket()) return text.socket;
  return text.device;
}

/**
 * Lists the files of a folder. A link could bring any file of the machine into the site, and a pipe keeps its reader
 * waiting: both are told and passed over.
 * @param isLeftOut which paths, of files or of whole folders, nobody asks for
 * @param prefix path from the content folder to this one, for the places of problems
 * @throws Error of the file system when a folder cannot be read
 */
export async function plainFiles(
  root: string,
  isLeftOut: (path: string) => boolean,
  prefix = '',
): Promise<PlainFiles> {
  const names: string[] = [];
  const problems: Problem[] = [];
  const left = [''];
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const name = folder + entry.name;
      if (isLeftOut(name)) continue;
      if (entry.isDirectory()) left.push(`${name}/`);
      else if (entry.isFile()) names.push(name);
      else {
        const at = { file: prefix + name, line: 1, col: 1, field: 'file' };
        problems.push({ ...at, found: kindOf(entry), ...text.notPlain });
      }
    }
  }
  return { names: names.sort(), problems };
}
