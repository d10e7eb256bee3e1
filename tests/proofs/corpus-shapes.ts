import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Shape } from '../bench/shapes.ts';

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

/**
 * Shapes of other projects' tests.
 * @param folder With `pathological-gen.mjs`, which exports `gen(spec, count)`, and `pathological.jsonl`, a spec a line.
 */
export async function corpusShapes(folder: string): Promise<Shape[]> {
  const generator = resolve(folder, 'pathological-gen.mjs');
  const module: unknown = await import(pathToFileURL(generator).href);
  const generate: unknown = Reflect.get(Object(module), 'gen');
  if (typeof generate !== 'function') throw new Error(`${generator} exports no gen()`);
  const lines = readFileSync(resolve(folder, 'pathological.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((json) => {
    const spec: unknown = JSON.parse(json);
    const text = (count: number): string => String(generate(spec, count));
    return {
      id: `corpus: ${String(Reflect.get(Object(spec), 'id'))}`,
      text: (length) => longest(text, length),
    };
  });
}
