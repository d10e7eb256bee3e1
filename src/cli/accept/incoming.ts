import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptText as text } from '../../locales/en/accept.ts';
import { limits } from '../../markdown/comment/policy/limits.ts';
import type { Message, Problem } from '../../schema/problem.ts';

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
  const { size, mtimeMs } = await stat(file);
  if (size > MOST_BYTES) {
    return problem(file, text.tooLong(size, MOST_BYTES));
  }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { file, text: decoder.decode(await readFile(file)), written: mtimeMs };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return problem(file, text.notUtf8);
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
    const none = problem(path, text.emptyFolder);
    return { files: [], problems: [none] };
  }
  const all = await Promise.all(names?.map((name) => read(join(path, name))) ?? [read(path)]);
  return {
    files: all.filter((one): one is Incoming => 'text' in one),
    problems: all.filter((one): one is Problem => 'found' in one),
  };
}
