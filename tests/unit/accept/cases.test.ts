import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../../src/cli/accept/examine.ts';
import { quotable } from '../../../src/cli/accept/quoted.ts';
import { mayBeFiled, acceptReport } from '../../../src/cli/accept/report.ts';
import type { Parsed } from '../../../src/loader/parse.ts';
import { SITE, WRITTEN, contentOf } from './content.ts';
import type { Folder } from './content.ts';

const CASES = 'tests/cases/accept';

let folder: Folder;

beforeAll(async () => {
  folder = await contentOf(SITE);
  expect(folder.parsed.problems).toEqual([]);
  expect(folder.check(folder.parsed)).toEqual([]);
});

/** A case is what a stranger sent and the report on it, read by a person; UPDATE_CASES=1 writes the report anew. */
describe('what strangers send', () => {
  const names = readdirSync(CASES).filter((name) => name.endsWith('.md'));
  it.each(names)('%s', async (name) => {
    const text = readFileSync(join(CASES, name), 'utf8');
    const parsed: Parsed = folder.parsed;
    const files = [{ file: name, text, written: WRITTEN }];
    const texts = await quotable(files, undefined, parsed);
    const examined = examine(files, parsed, undefined, folder.check, { texts, isPage: folder.isPage });
    const filed = examined.every((one) => mayBeFiled(one, false));
    const allowed = examined.every((one) => mayBeFiled(one, true));
    const verdict = filed ? 'filed' : allowed ? 'filed with --anyway' : 'not filed';
    const report = `${acceptReport(examined, [], parsed)}\n${verdict}\n`;
    const expected = join(CASES, name.replace(/\.md$/, '.txt'));
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(expected, report);
    expect(report).toBe(readFileSync(expected, 'utf8'));
  });
});
