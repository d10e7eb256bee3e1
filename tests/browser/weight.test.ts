import { expect, it } from 'vitest';
import { built } from '../site/built.ts';
import { bytesOf, filesLoadedBy } from './page-weight.ts';
import type { LoadedFile } from './page-weight.ts';
import { useSites } from './sites.ts';

const sites = useSites('journal');

const loaded = (path: string): Promise<readonly LoadedFile[]> =>
  filesLoadedBy(sites.browser, built('journal').dist, sites.journal.home + path);

const namesOf = (files: readonly LoadedFile[]): string => files.map(({ file }) => file).join('\n');

it('loads little for a page of text: one sheet, one script beside that of the theme, three typefaces', async () => {
  const files = await loaded('about/');
  expect(bytesOf(files)).toBeLessThanOrEqual(50_000);
  expect(files.length, namesOf(files)).toBeLessThanOrEqual(9);
  expect(namesOf(files)).not.toMatch(/KaTeX|-rest\.|graph/);
});

it('loads for an essay with graphs and a thread what shows them, and not yet what draws', async () => {
  const files = await loaded('essays/four-ways/');
  // 25 kB of them are for signs that only the formulas of its comments have.
  expect(bytesOf(files), `${bytesOf(files)} bytes: ${namesOf(files)}`).toBeLessThanOrEqual(129_000);
  expect(namesOf(files)).not.toMatch(/\/(?:live|tools)\./);
  expect(files.filter(({ file }) => file.endsWith('.css')).length).toBeLessThanOrEqual(3);
});

it('loads of the typefaces of formulas what the formulas of the site are set in', async () => {
  const faces = (await loaded('essays/how-to-write/')).filter(({ file }) => file.includes('KaTeX'));
  expect(faces.length).toBeGreaterThan(0);
  expect(bytesOf(faces)).toBeLessThanOrEqual(20_000);
});

it('brings the rules of a theme to those alone who have chosen it', async () => {
  const files = await loaded('');
  expect(namesOf(files)).not.toMatch(/theme-|vt323|anton/);
});
