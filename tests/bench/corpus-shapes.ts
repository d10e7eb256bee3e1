import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Shape } from './shapes.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpora/markdown');

/** The longest text of a generator that grows with its count and stays within a length. */
function longest(generate: (count: number) => string, length: number): string {
  let high = 1;
  while (generate(high).length <= length) high *= 2;
  let low = 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (generate(middle).length <= length) low = middle;
    else high = middle - 1;
  }
  return generate(low);
}

/** Shapes of other projects' tests, which lie beside the project where it is developed; none elsewhere. */
export async function corpusShapes(): Promise<Shape[]> {
  const generator = resolve(FOLDER, 'pathological-gen.mjs');
  if (!existsSync(generator)) return [];
  const module: unknown = await import(pathToFileURL(generator).href);
  const generate: unknown = Reflect.get(Object(module), 'gen');
  if (typeof generate !== 'function') throw new Error(`${generator} exports no gen()`);
  const lines = readFileSync(resolve(FOLDER, 'pathological.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((json) => {
    const spec: unknown = JSON.parse(json);
    const text = (count: number): string => String(generate(spec, count));
    return {
      id: `corpus: ${String(Reflect.get(Object(spec), 'id'))}`,
      text: (length) => longest(text, length),
    };
  });
}
