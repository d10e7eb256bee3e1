import { readFileSync, readdirSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { runTests } from './programs.ts';

const ROUNDS = 10;
const FOLDER = 'tests/unit';

/** Runs every test file that states a property, from ten seeds of its own each time, and tells the seeds. */
export function fuzz(tell: (line: string) => void): Promise<void> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => `${FOLDER}/${name}`)
    .filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('fast-check'));
  if (files.length === 0) throw new Error(`no test of ${FOLDER} states a property`);
  tell(`${files.length} files with properties`);
  for (let round = 1; round <= ROUNDS; round++) {
    const seed = randomInt(2 ** 31);
    tell(`round ${round} of ${ROUNDS}: FAST_CHECK_SEED=${seed}`);
    runTests('unit', files, { FAST_CHECK_SEED: String(seed) });
  }
  return Promise.resolve();
}
