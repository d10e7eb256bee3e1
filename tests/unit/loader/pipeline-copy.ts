import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** What the cache of renders depends on: the sources of the pipelines and the lock file. */
const PIPELINE = [
  'src/markdown',
  'src/locales',
  'src/site.ts',
  'src/addresses.ts',
  'src/schema',
  'package-lock.json',
];

/** Makes a folder a project of its own, whose cache is empty and whose sources a test may change. */
export async function copyPipeline(room: string): Promise<void> {
  for (const source of PIPELINE) await cp(source, join(room, source), { recursive: true });
}
