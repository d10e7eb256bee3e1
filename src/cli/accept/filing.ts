import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to be, its path from the content folder. */
export interface Filing {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all files or none: each whole under a name that the content check passes over, then each under its own, where
 * nothing may lie yet.
 * @throws Error of the file system; then nothing is left behind.
 */
export async function fileAll(contentDir: string, filings: readonly Filing[]): Promise<void> {
  const done: string[] = [];
  const drafts = filings.map(({ path }, index) =>
    join(contentDir, dirname(path), `.accepted-${process.pid}-${index}`),
  );
  try {
    for (const [index, { text }] of filings.entries()) {
      const draft = drafts[index] ?? '';
      await mkdir(dirname(draft), { recursive: true });
      await writeFile(draft, text, { flag: 'wx' });
    }
    for (const [index, { path }] of filings.entries()) {
      await link(drafts[index] ?? '', join(contentDir, path));
      done.push(join(contentDir, path));
    }
  } catch (error) {
    for (const file of done) await rm(file);
    throw error;
  } finally {
    for (const draft of drafts) await rm(draft, { force: true });
  }
}
