import subsetFont from 'subset-font';
import { readTables, writeTables } from './font-tables.ts';
import { readKerning } from './read-kerning.ts';
import { writeKerning } from './write-kerning.ts';

/** What the styles ask of a typeface's letters: their joins and variants, and the numerals that `font-variant-numeric` names. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'rlig', 'rvrn', 'lnum', 'onum', 'pnum', 'tnum'];

/** What only a program for text on paper reads, or what a browser computes from the outlines when it is not there. */
const UNREAD = ['HVAR', 'MVAR', 'STAT', 'DSIG'];

/** The program of a font without hints, by which a renderer knows that none are to be made up: our packages have the same. */
const NO_HINTS = Buffer.from('b801ff85b0048d', 'hex');

/** Options of subset-font that its types do not know yet. */
const KEPT = { keepFeatures: FEATURES, dropTables: UNREAD, noHinting: true };
const WHOLE = { keepAllGlyphs: true, dropTables: UNREAD };

/** A weight, or the weights between two. */
export type Weights = number | { readonly min: number; readonly max: number };

/** The font with its kerning in small, if it has any, and with no hints. */
function lightened(font: Buffer): Buffer {
  const tables = new Map(readTables(font)).set('prep', NO_HINTS);
  const [positions, profile] = ['GPOS', 'maxp'].map((name) => tables.get(name));
  if (!positions || !profile) return writeTables(tables);
  const small = writeKerning(readKerning(positions, profile.readUInt16BE(4)));
  if (small) tables.set('GPOS', small);
  else tables.delete('GPOS');
  return writeTables(tables);
}

/**
 * A typeface of fewer signs and weights. Text of the regular weight is set as before; bolder text has its kerning too.
 * @param font A font file in any form.
 * @param signs The characters that it shall have; those that it lacks do no harm.
 * @param weights undefined for a face of one weight.
 * @returns the file as WOFF2
 */
export async function cutFace(font: Buffer, signs: string, weights: Weights | undefined): Promise<Buffer> {
  const wght = typeof weights === 'object' ? { ...weights, default: weights.min } : weights;
  const cut = await subsetFont(font, signs, {
    ...KEPT,
    targetFormat: 'truetype',
    ...(wght === undefined ? {} : { variationAxes: { wght } }),
  });
  return subsetFont(lightened(cut), '', { ...WHOLE, targetFormat: 'woff2' });
}
