import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { cutStyles } from '../../../../src/loader/typefaces/cut-styles.ts';
import { parseRanges, writeRanges } from '../../../../src/loader/typefaces/sign-ranges.ts';

const { resolve } = createRequire(import.meta.url);
const FORMULAS = resolve('katex/dist/fonts/KaTeX_Size1-Regular.woff2');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countergraph-faces-'));
  await writeFile(join(folder, 'not-cut.woff2'), '');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a style sheet becomes when the core shall have these signs; the cuts are written down, not made. */
async function cutWith(css: string, first: string | undefined): Promise<{ css: string; cuts: string[] }> {
  const cuts: string[] = [];
  const written = await cutStyles(css, {
    pathOf: () => FORMULAS,
    addressOf: (path) => path.slice(path.lastIndexOf('/') + 1),
    firstSigns: () => first,
    cut: (name, _font, signs) => {
      cuts.push(`${name}: ${[...signs].sort().join('')}`);
      return Promise.resolve(`/${name}.woff2`);
    },
  });
  return { css: written.replaceAll(/\s+/g, ' '), cuts };
}

const FACE = (range = '') =>
  `@font-face { font-family: A; src: url(a.woff2) format("woff2"), url(a.ttf) format("truetype"); ${range} }`;

it('writes a face without a range as a core, which comes last, and a rest that has whatever else is asked for', async () => {
  const { css, cuts } = await cutWith(FACE(), '(∑');
  expect(css).toBe(
    `@font-face { font-family: A; src: url("KaTeX_Size1-Regular-rest.woff2") format('woff2'); }` +
      `@font-face { font-family: A; src: url("KaTeX_Size1-Regular-core.woff2") format('woff2'); unicode-range: U+20,U+28,U+2211; }`,
  );
  expect(cuts[1]).toBe('KaTeX_Size1-Regular-core:  (∑');
  expect(cuts[0]).toContain(')');
  expect(cuts[0]).not.toMatch(/[(∑]/);
});

it('leaves every sign of a range reachable that the font has, in one file', async () => {
  const { css } = await cutWith(FACE('unicode-range: U+20-7e, U+2211, U+10FFFF;'), '()[');
  const [rest, core] = [...css.matchAll(/unicode-range: ([^;]*)/g)].map(([, range = '']) =>
    parseRanges(range),
  );
  expect(core).toEqual(new Set([0x20, 0x28, 0x29, 0x5b]));
  expect(rest?.has(0x2211)).toBe(true);
  expect(rest?.has(0x10_ff_ff)).toBe(false);
  expect(rest?.isDisjointFrom(core ?? new Set())).toBe(true);
});

it('leaves a face whole whose signs nobody counted, but for the forms of its file that no browser needs', async () => {
  const { css, cuts } = await cutWith(FACE('unicode-range: U+20-7e;'), undefined);
  expect(css).toBe(
    `@font-face { font-family: A; unicode-range: U+20-7e; src: url("KaTeX_Size1-Regular.woff2") format('woff2'); }`,
  );
  expect(cuts).toEqual([]);
});

it('reads the ranges that it writes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0x1_ff_ff }), { minLength: 1 }), (signs) => {
      expect(parseRanges(writeRanges(new Set(signs)))).toEqual(new Set(signs));
    }),
  );
});

it('does not take for a range what is none', () => {
  expect(() => parseRanges('U+4??')).toThrow(/no range/);
});
