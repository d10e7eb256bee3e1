import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario } from '../../src/schema/files.ts';
import type { Scenario } from '../../src/schema/scenario.ts';

/** The content folder that these checks belong to, absolute. */
export const CONTENT = join(import.meta.dirname, '..');

/** The text of a file of the content. @param file Its path in the content folder, as `essays/pressure.md` */
export function source(file: string): string {
  return readFileSync(join(CONTENT, file), 'utf8');
}

/** A graph of this site, as the schema reads it. @throws Error that names the file, when the schema refuses it */
export function editorial(id: string): Scenario {
  const file = `scenarios/${id}.json`;
  const { value, problems } = parseScenario(file, source(file));
  if (!value) throw new Error(problems.map(({ line, found }) => `${file}:${String(line)} ${found}`).join('\n'));
  return value;
}
