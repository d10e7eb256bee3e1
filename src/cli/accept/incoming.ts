import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '../../markdown/comment/policy/limits.ts';
import type { Problem } from '../../schema/problem.ts';

/** A file that somebody sent. */
export interface Incoming {
  /** Its path, as it was given. */
  readonly file: string;
  readonly text: string;
  /** When it was written on this machine, in ms since 1970. */
  readonly written: number;
}

/** Bytes of the longest comment in the longest letters, and of a front matter that is longer than any should be. */
const MOST_BYTES = limits.text * 4 + 16_384;

function problem(file: string, found: string, expected: string, mend: string): Problem {
  return { file, line: 1, col: 1, field: 'file', found, expected, mend };
}

async function read(file: string): Promise<Incoming | Problem> {
  const { size, mtimeMs } = await stat(file);
  if (size > MOST_BYTES) {
    return problem(file, `${size} bytes`, `at most ${MOST_BYTES}`, 'ask for something shorter');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return { file, text, written: mtimeMs };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return problem(file, 'bytes that are no UTF-8', 'a text in UTF-8', 'save it anew in that form');
  }
}

/**
 * The Markdown files that somebody sent: one, or all that lie in a folder, in the order of their names.
 * @throws Error when there is no such file or folder.
 */
export async function readIncoming(
  path: string,
): Promise<{ readonly files: readonly Incoming[]; readonly problems: readonly Problem[] }> {
  const names = (await stat(path)).isDirectory()
    ? (await readdir(path)).filter((name) => name.endsWith('.md')).sort()
    : undefined;
  if (names?.length === 0) {
    const none = problem(path, 'a folder without one', 'files that end in .md', 'give another folder');
    return { files: [], problems: [none] };
  }
  const all = await Promise.all(names?.map((name) => read(join(path, name))) ?? [read(path)]);
  return {
    files: all.filter((one): one is Incoming => 'text' in one),
    problems: all.filter((one): one is Problem => 'found' in one),
  };
}
