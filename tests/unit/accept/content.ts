import { declarations } from '#formulas';
import { parseFolder } from '../../../src/loader/parse.ts';
import type { Parsed } from '../../../src/loader/parse.ts';
import { readFolder } from '../../../src/loader/read-folder.ts';
import { checkFrontmatter } from '../../../src/loader/references.ts';
import { hasAddress, targetsOf } from '../../../src/loader/targets.ts';
import type { Problem } from '../../../src/schema/problem.ts';

/** A small content folder: an essay with two comments, a draft, a graph and a person. */
export const SITE = 'tests/cases/accept/site';
/** When the files of the cases were received. */
export const WRITTEN = Date.UTC(2026, 0, 5);

export interface Folder {
  readonly parsed: Parsed;
  readonly isPage: (address: string) => boolean;
  readonly check: (all: Parsed) => readonly Problem[];
}

export async function contentOf(dir: string): Promise<Folder> {
  const { texts, names } = await readFolder(dir);
  const parsed = parseFolder(texts, WRITTEN);
  const targets = targetsOf(parsed, names);
  const isPage = (address: string) => hasAddress(address, targets);
  return { parsed, isPage, check: (all) => checkFrontmatter(all, targetsOf(all, names), declarations) };
}
