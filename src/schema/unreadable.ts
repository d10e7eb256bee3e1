import { referencesText as text } from '../locales/en/schema-references.ts';
import type { Problem } from './problem.ts';

/**
 * What is wrong with a file or folder that the system refuses to read.
 * @param error What was thrown when it was read: by Node, a message like `EACCES: permission denied, open 'a.md'`.
 */
export function unreadable(file: string, error: unknown): Problem {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split(', ');
  return { file, line: 1, col: 1, field: 'file', ...text.unreadable(reason) };
}

/**
 * What is wrong when there is no content to read at all.
 * @param folder The content folder, as CONTENT_DIR says it.
 * @param there Whether there is such a folder, with nothing in it.
 */
export function noContent(folder: string, there: boolean): Problem {
  return { file: folder, line: 1, col: 1, field: 'CONTENT_DIR', ...text.noContent(folder, there) };
}
