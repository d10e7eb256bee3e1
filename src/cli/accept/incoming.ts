import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptText as text } from '../../locales/en/accept.ts';
import { limits } from '../../markdown/comment/policy/limits.ts';
import type { Message, Problem } from '../../schema/problem.ts';
import { unreadable } from '../../schema/unreadable.ts';

/** A file that somebody sent. */
export interface Incoming {
  /** Its path, as it was given. */
  readonly file: string;
  readonly text: string;
  /** When it was written on this machine, in ms since 1970. */
  readonly written: number;
}

/** Bytes of the longest comment, each code unit taken for four bytes, and of a very long front matter. */
const MOST_BYTES = limits.text * 4 + 16_384;

function problem(file: string, message: Message): Problem {
  return { file, line: 1, col: 1, field: 'file', ...message };
}

async function read(file: string): Promise<Incoming | Problem> {
  try {
    const found = await stat(file);
    // A pipe would keep us waiting, and a device has no end.
    if (!found.isFile()) return problem(file, text.notFile);
    const { size, mtimeMs } = found;
    if (size > MOST_BYTES) return problem(file, text.tooLong(size, MOST_BYTES));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { file, text: decoder.decode(await readFile(file)), written: mtimeMs };
  } catch (error) {
    return error instanceof TypeError ? problem(file, text.notUtf8) : unreadable(file, error);
  }
}

/** What in a folder has the name of a Markdown file; undefined for what is no folder, or is not there. */
async function entriesIn(path: string): Promise<Dirent[] | undefined> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter(({ name }) => name.endsWith('.md'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The Markdown files that somebody sent: one, or all that lie in a folder, in the order of their names. */
export async function readIncoming(
  path: string,
): Promise<{ readonly files: readonly Incoming[]; readonly problems: readonly Problem[] }> {
  const entries = await entriesIn(path);
  if (entries?.length === 0) {
    const none = problem(path, text.emptyFolder);
    return { files: [], problems: [none] };
  }
  const all: (Incoming | Problem)[] = entries ? [] : [await read(path)];
  for (const entry of entries ?? []) {
    const file = join(path, entry.name);
    // A link could lead to any file of this machine.
    all.push(entry.isFile() ? await read(file) : problem(file, text.notFile));
  }
  return {
    files: all.filter((one): one is Incoming => 'text' in one),
    problems: all.filter((one): one is Problem => 'found' in one),
  };
}
