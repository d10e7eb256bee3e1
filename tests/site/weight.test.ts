import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { built, filesOf } from './built.ts';
import { attribute, named, pageAt } from './html.ts';
import { graphScript, scriptsOf } from './scripts.ts';
import type { Scripts } from './scripts.ts';

const site = built('journal');
let scripts: Scripts;
/** The scripts of graphs that a page without a graph does not load. */
let ofGraphs: ReadonlySet<string>;

beforeAll(async () => {
  scripts = await scriptsOf(site);
  const elsewhere = await scriptsOn('about/index.html');
  // Else the budget of graphs would be empty, and a plain page would load what it has no use for.
  expect(elsewhere).not.toContain(graphScript(scripts));
  ofGraphs = scripts.brought(graphScript(scripts), true).difference(elsewhere);
});

/** Bytes of scripts as a server sends them. */
function weight(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + brotliCompressSync(scripts.texts.get(file) ?? '').length, 0);
}

/** The scripts of a page: those that it names, and what they import. @param later what is imported on use too */
async function scriptsOn(file: string, later = true): Promise<Set<string>> {
  const { tree } = await pageAt(site, file);
  const sources = named(tree, 'script').flatMap((script) => attribute(script, 'src') ?? []);
  return new Set(sources.flatMap((src) => [...scripts.brought(src.slice(site.base.length), later)]));
}

/** The scripts of a page that are not those of graphs. */
async function besideGraphs(file: string): Promise<Set<string>> {
  return (await scriptsOn(file)).difference(ofGraphs);
}

it('keeps the code of graphs within its budget: reading, drawing by strokes, judging, comparing and Chart.js', () => {
  expect(ofGraphs.size).toBeGreaterThan(2);
  // What is not reached from there would escape the sum.
  expect([...ofGraphs].some((file) => scripts.texts.get(file)?.includes('getDatasetMeta'))).toBe(true);
  expect(weight(ofGraphs)).toBeLessThanOrEqual(74_500);
});

it('keeps the script that runs before the first paint small', () => {
  expect(weight(['theme.js'])).toBeGreaterThan(100);
  expect(weight(['theme.js'])).toBeLessThanOrEqual(1_000);
});

it('adds little to an essay for its thread, its notes and for answering a passage', async () => {
  const essay = await besideGraphs('essays/four-ways/index.html');
  expect(essay.size).toBeGreaterThan(2);
  expect(weight(essay)).toBeLessThanOrEqual(8_500);
});

it('keeps the form small, and its preview, the largest script of the site, where somebody writes', async () => {
  const answer = await besideGraphs('essays/four-ways/answer/index.html');
  const preview = [...answer].filter((file) => file.includes('preview.'));
  expect(preview).toHaveLength(1);
  expect(weight(preview)).toBeLessThanOrEqual(160_000);
  // What a reader asks for by a curve, a spread or a change of mind comes when they do.
  const atOnce = (await scriptsOn('essays/four-ways/answer/index.html', false)).difference(ofGraphs);
  expect(weight(atOnce)).toBeLessThanOrEqual(12_500);
  expect(weight(answer.difference(atOnce).difference(new Set(preview)))).toBeLessThanOrEqual(3_400);
});

it('asks for typefaces of a size that a slow line brings before a reader has begun', async () => {
  const files = await filesOf(site);
  const common = files.filter((file) => /(?:newsreader|public-sans)-latin-wght-.*-core.*woff2$/.test(file));
  expect(common).toHaveLength(3);
  const sizes = await Promise.all(common.map(async (file) => (await stat(join(site.dist, file))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(39_000);
  expect(files.filter((file) => /\.(?:ttf|woff)$/.test(file))).toEqual([]);
});

it('keeps the search box small; what it searches with is loaded when somebody comes to it', async () => {
  const search = await scriptsOn('search/index.html');
  expect(search).not.toContain(graphScript(scripts));
  expect(weight(search)).toBeGreaterThan(500);
  // The scripts that every page has are among it, and so are the shared ones that make elements and parse JSON, and what
  // tells the comments of a record apart: one record for each would have a reader load 130 kB more at 20,000 comments.
  expect(weight(search)).toBeLessThanOrEqual(6_400);
});

it('keeps the scripts of a page without a graph or a thread small', async () => {
  const about = await scriptsOn('about/index.html');
  expect(weight(about)).toBeLessThanOrEqual(3_250);
});
