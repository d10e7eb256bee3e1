import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFormulas } from '../../../src/loader/formula-files.ts';

const TYPES = "import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';\n";
const DECLARATION = `export const declaration: FormulaDeclaration<'height'> = {
  description: 'A flat line.',
  source: 'y = height.',
  x: { meaning: 'any number', limits: [-10, 10], example: [0, 1] },
  y: { meaning: 'value' },
  params: { height: { meaning: 'its height', limits: [0, 1], example: 0.5 } },
};
`;
const CURVE = "export const curve: FormulaCurve<'height'> = { value: (x, { height }) => height };\n";

let room: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-formulas-'));
  await mkdir(join(room, 'formulas'));
});

afterEach(() => rm(room, { recursive: true, force: true }));

const write = (name: string, code: string) => writeFile(join(room, 'formulas', name), code);

/** What is wrong with a folder, as `file:line field: found`. */
async function problemsOf(): Promise<string[]> {
  const { problems } = await readFormulas(room);
  for (const { found, expected, mend } of problems) {
    expect([found, expected ?? '', mend].join()).not.toContain('undefined');
  }
  return problems.map(({ file, line, field, found }) => `${file}:${line} ${field}: ${found}`);
}

describe('a formula of an author', () => {
  it('is found by its file name, and may use that of another file', async () => {
    await write('flat.ts', TYPES + DECLARATION + CURVE);
    const twice = CURVE.replace('=> height', '=> 2 * flat.value(x, { height })');
    await write('twice.ts', `${TYPES}import { curve as flat } from './flat.ts';\n${DECLARATION}${twice}`);
    await write('_notes.txt', 'An author’s own.');
    const { formulas, problems } = await readFormulas(room);
    expect(problems).toEqual([]);
    expect(formulas.get('twice')?.curve.value(3, { height: 0.25 })).toBe(0.5);
    expect([...formulas.values()].filter(({ own }) => own).map(({ name }) => name)).toEqual([
      'flat',
      'twice',
    ]);
    expect(formulas.get('linear')?.own).toBe(false);
  });

  it('may not be there at all', async () => {
    const { formulas, problems } = await readFormulas(join(room, 'nowhere'));
    expect(problems).toEqual([]);
    expect(formulas.size).toBeGreaterThan(4);
  });

  const good = TYPES + DECLARATION + CURVE;
  it.each([
    ['a name that the engine has', 'linear.ts', good, /^formulas\/linear\.ts:1 file name: linear$/],
    ['a name that no id may have', 'Flat_Line.ts', good, /^formulas\/Flat_Line\.ts:1 file name: /],
    ['another language', 'flat.js', good, /^formulas\/flat\.js:1 file name: /],
    [
      'an import',
      'flat.ts',
      `${TYPES}import { readFileSync } from 'node:fs';\n${DECLARATION}${CURVE}`,
      /^formulas\/flat\.ts:2 import: an import from "node:fs"$/,
    ],
    [
      'an import of types that is not gone when it runs',
      'flat.ts',
      good.replace('import type {', 'import { type'),
      /^formulas\/flat\.ts:1 import: /,
    ],
    ['an import on use', 'flat.ts', `${good}export const later = import('zod');`, /:10 import: /],
    ['an import from above', 'flat.ts', `import '../site.ts';\n${good}`, /:1 import: /],
    [
      'a neighbour that is not there',
      'flat.ts',
      `import './round.ts';\n${good}`,
      /^formulas\/flat\.ts:\d+ code: /,
    ],
    ['broken code', 'flat.ts', good.replace('=> height', '=> ('), /^formulas\/flat\.ts:\d+ code: /],
    ['no curve', 'flat.ts', TYPES + DECLARATION, /^formulas\/flat\.ts:1 curve: missing$/],
    ['no declaration', 'flat.ts', TYPES + CURVE, /^formulas\/flat\.ts:1 declaration: missing$/],
    ['a curve without a value', 'flat.ts', good.replace('value:', 'valeu:'), /:9 curve\.valeu: /],
    ['a missing source', 'flat.ts', good.replace(/ {2}source.*\n/, ''), /:2 source: missing$/],
    ['an unknown key', 'flat.ts', good.replace('source:', 'origin:'), /:4 origin: no such key/],
    [
      'limits the wrong way',
      'flat.ts',
      good.replace('[0, 1], example: 0.5', '[1, 0], example: 0.5'),
      /params\.height\.limits/,
    ],
    [
      'an example beyond its limits',
      'flat.ts',
      good.replace('example: 0.5', 'example: 5'),
      /params\.height\.example: 5/,
    ],
    [
      'a value that is no number',
      'flat.ts',
      good.replace('=> height', '=> Math.log(-height)'),
      /:9 curve\.value: NaN at x = 0, height = 0\.5$/,
    ],
    [
      'a value that is infinite somewhere',
      'flat.ts',
      good.replace('=> height', '=> height / (x - 1)'),
      /curve\.value: -?Infinity at x = 1/,
    ],
    [
      'an error',
      'flat.ts',
      good.replace('=> height', "=> { throw new Error('no'); }"),
      /curve\.value: it throws "no"/,
    ],
    [
      'a clock',
      'flat.ts',
      good.replace('=> height', '=> performance.now()'),
      /curve\.value: [\d.]+ and then [\d.]+ at x = /,
    ],
    [
      'a count of its calls',
      'flat.ts',
      `let calls = 0;\n${good.replace('=> height', '=> (calls += 1)')}`,
      /curve\.value: 99 and then 102|curve\.value: 100 and then 101/,
    ],
  ])('with %s is refused with its place', async (_, name, code, expected) => {
    await write(name, code);
    expect((await problemsOf()).join('\n')).toMatch(expected);
  });
});
