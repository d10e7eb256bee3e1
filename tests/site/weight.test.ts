import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { built, textOf } from './built.ts';
import { attribute, named, pageAt } from './html.ts';

const site = built('real');
const sizes = new Map<string, number>();

/** The scripts that a page may come to load: those it names, and those that they name, now or on use. */
async function scriptsOf(file: string): Promise<Set<string>> {
  const { tree } = await pageAt(site, file);
  const found = new Set<string>();
  const waiting = named(tree, 'script').flatMap((script) => attribute(script, 'src') ?? []);
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    const path = script.slice(site.base.length);
    if (found.has(path)) continue;
    found.add(path);
    const text = await textOf(site, path);
    for (const [, name = ''] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
      waiting.push(site.base + posix.join(posix.dirname(path), name));
    sizes.set(path, brotliCompressSync(await readFile(join(site.dist, path))).length);
  }
  return found;
}

/** Bytes of scripts as a server sends them, without those that are there already. */
function weight(scripts: ReadonlySet<string>, without: ReadonlySet<string> = new Set()): number {
  return [...scripts.difference(without)].reduce((sum, script) => sum + (sizes.get(script) ?? Infinity), 0);
}

let [graph, essay, answer] = [new Set<string>(), new Set<string>(), new Set<string>()];

beforeAll(async () => {
  graph = await scriptsOf('graphs/scenario-c/index.html');
  essay = await scriptsOf('essays/four-ways/index.html');
  answer = await scriptsOf('essays/four-ways/answer/index.html');
});

it('keeps the scripts of graphs within their budget: reading, drawing, comparing and Chart.js', () => {
  expect(graph.size).toBeGreaterThan(3);
  expect(weight(graph)).toBeLessThanOrEqual(66_000);
});

it('adds little to an essay for answering a passage of it', () => {
  expect(weight(essay, graph)).toBeLessThanOrEqual(1_500);
});

it('keeps the form small, and its preview, the largest script of the site, where somebody writes', () => {
  const own = [...answer.difference(new Set([...graph, ...essay]))];
  const preview = own.filter((script) => script.includes('preview.'));
  expect(preview).toHaveLength(1);
  expect(weight(new Set(preview))).toBeLessThanOrEqual(160_000);
  expect(weight(new Set(own), new Set(preview))).toBeLessThanOrEqual(8_000);
});
