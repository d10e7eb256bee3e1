import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Levels of the longest chain of answers that a thread must survive: Chromium cuts documents at 512 elements deep. */
export const LEVELS = 1000;

/** Writes a thread in which each comment answers the one before. */
export async function writeDeepThread(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let level = 1; level <= LEVELS; level++) {
    const parent = level > 1 ? `parent: level-${level - 1}\n` : '';
    const text = `---\nauthor: Digger\ndate: 2026-01-01\n${parent}---\nAnswer at level ${level}.\n`;
    await writeFile(join(folder, `level-${level}.md`), text);
  }
}
