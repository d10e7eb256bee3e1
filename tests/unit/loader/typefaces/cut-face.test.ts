import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutFace } from '../../../../src/loader/typefaces/cut-face.ts';
import { readTables } from '../../../../src/loader/typefaces/font-tables.ts';
import { readKerning } from '../../../../src/loader/typefaces/read-kerning.ts';
import type { Kerning } from '../../../../src/loader/typefaces/read-kerning.ts';

const { resolve } = createRequire(import.meta.url);
const NEWSREADER = resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2');
const SIGNS = 'AVTaeiou .,0123456789';
const WEIGHTS = { min: 400, max: 700 };

let whole: Buffer;
let cut: Buffer;

beforeAll(async () => {
  whole = await readFile(NEWSREADER);
  cut = await cutFace(whole, SIGNS, WEIGHTS);
});

function fontOf(file: Buffer) {
  const font = create(file);
  if (!('characterSet' in font)) throw new Error('not one font');
  return font;
}

function tableOf(tables: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const table = tables.get(name);
  if (!table) throw new Error(`no ${name}`);
  return table;
}

/** How near two signs stand, by the table of a font of only these signs. */
async function kerningOf(file: Buffer): Promise<(pair: string) => number> {
  const plain = await subsetFont(file, SIGNS, { targetFormat: 'truetype', variationAxes: { wght: 400 } });
  const tables = readTables(plain);
  const kerning: Kerning = readKerning(tableOf(tables, 'GPOS'), tableOf(tables, 'maxp').readUInt16BE(4));
  const font = fontOf(plain);
  return (pair) => {
    const [first = 0, second = 0] = [...pair].map(
      (sign) => font.glyphForCodePoint(sign.codePointAt(0) ?? 0).id,
    );
    return kerning.get(first)?.get(second) ?? 0;
  };
}

describe('a typeface that was cut', () => {
  it('has the signs that were asked for, and no other', () => {
    // The last row of a table of characters ends it, and names none.
    const signs = fontOf(cut)
      .characterSet.filter((sign) => sign !== 0xff_ff)
      .map((sign) => String.fromCodePoint(sign));
    expect(new Set(signs)).toEqual(new Set(SIGNS));
  });

  it('is a fraction of the whole', () => {
    expect(cut.length).toBeLessThan(whole.length / 8);
  });

  it('has the kerning of the regular weight, to the unit, with that of the space', async () => {
    const [before, after] = await Promise.all([kerningOf(whole), kerningOf(cut)]);
    const pairs = [...SIGNS].flatMap((first) => [...SIGNS].map((second) => first + second));
    expect(pairs.filter((pair) => before(pair) !== 0).length).toBeGreaterThan(40);
    expect(before('. ')).toBeLessThan(0);
    expect(pairs.map((pair) => [pair, after(pair)])).toEqual(pairs.map((pair) => [pair, before(pair)]));
  });

  it('keeps the weights between, and the numerals that styles call', async () => {
    expect(fontOf(cut).variationAxes).toMatchObject({ wght: { min: 400, max: 700 } });
    expect(fontOf(await cutFace(whole, SIGNS, 400)).variationAxes).toEqual({});
    const substitutions = tableOf(
      readTables(await subsetFont(cut, SIGNS, { targetFormat: 'truetype' })),
      'GSUB',
    );
    for (const feature of ['pnum', 'tnum']) expect(substitutions.includes(feature, 0, 'latin1')).toBe(true);
  });

  it('is the same bytes each time', async () => {
    expect((await cutFace(whole, SIGNS, WEIGHTS)).equals(cut)).toBe(true);
  });
});
