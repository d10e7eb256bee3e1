import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { create } from 'fontkitten';
import postcss from 'postcss';
import type { AtRule } from 'postcss';
import type { Weights } from './cut-face.ts';
import { parseRanges, signsOf, textOf, writeRanges } from './sign-ranges.ts';
import type { Signs } from './sign-ranges.ts';

interface Sources {
  /** The path of a file that the style sheet names. */
  pathOf(address: string): string;
  /** How the new style sheet shall name a file. */
  addressOf(path: string): string;
  /** The signs that shall come first, by the name of the file without its ending; undefined for a face to be left whole. */
  firstSigns(name: string): string | undefined;
  /** Cuts a font, under a name. @returns the path of the file */
  cut(name: string, font: Buffer, signs: string, weights: Weights | undefined): Promise<string>;
}

/** What the first font has that the styles may ask for. @throws Error when the file is no single font */
function signsIn(font: Buffer): Signs {
  const parsed = create(font);
  if (!('characterSet' in parsed)) throw new Error('a collection of fonts where one is expected');
  // Control characters are never set, and the last row of a table of characters ends it.
  return new Set(parsed.characterSet.filter((sign) => sign >= 0x20 && sign !== 0xff_ff));
}

function valueOf(face: AtRule, property: string): string | undefined {
  let value: string | undefined;
  face.walkDecls(property, (declaration) => {
    value = declaration.value;
  });
  return value;
}

/** The weights that a face is declared for; undefined for a font of one weight, whose file has nothing to take away. */
function weightsOf(face: AtRule): Weights | undefined {
  if (valueOf(face, 'src')?.includes('woff2-variations') !== true) return undefined;
  const [min = 400, max] = (valueOf(face, 'font-weight') ?? '400').split(' ').map(Number);
  return max === undefined ? min : { min, max };
}

/** A copy of a face with another file, and with a range of signs if the copy has not the face's own. */
function faceWith(face: AtRule, address: string, signs?: Signs): AtRule {
  const copy = face.clone();
  copy.walkDecls(signs ? /^(?:src|unicode-range)$/ : 'src', (declaration) => {
    declaration.remove();
  });
  copy.append({ prop: 'src', value: `url(${JSON.stringify(address)}) format('woff2')` });
  if (signs) copy.append({ prop: 'unicode-range', value: writeRanges(signs) });
  return copy;
}

/**
 * The two files of a face. The core comes last: where ranges overlap, a browser takes the later rule.
 * @param first The signs of the core.
 */
async function cutInTwo(face: AtRule, path: string, first: string, sources: Sources): Promise<AtRule[]> {
  const font = await readFile(path);
  const there = signsIn(font);
  const range = valueOf(face, 'unicode-range');
  const offered = range === undefined ? there : there.intersection(parseRanges(range));
  // A space is how a browser tells the face by which it spaces lines.
  const wanted = signsOf(`${first} `);
  const core = offered.intersection(wanted);
  const rest = offered.difference(core);
  const weights = weightsOf(face);
  const name = basename(path, '.woff2');
  const cut = async (part: string, signs: Signs): Promise<string> =>
    sources.addressOf(await sources.cut(`${name}-${part}`, font, textOf(signs), weights));
  // A face without a range is asked for every sign; where it has none, its rest need not be fetched to see that.
  const [ofRest, ofCore] = range === undefined ? [undefined, wanted] : [rest, core];
  const second = faceWith(face, await cut('rest', rest), ofRest);
  // A rare sign may come late; were it `optional` too, a first visit would show it in another face.
  second.walkDecls('font-display', (display) => {
    if (display.value === 'optional') display.value = 'swap';
  });
  return [second, faceWith(face, await cut('core', core), ofCore)];
}

/**
 * Writes the faces of a style sheet in two: a small file with the signs that most pages use, and the rest, which a browser
 * fetches when it meets one. Of each face only WOFF2 stays.
 * @param css A style sheet with `@font-face` rules.
 * @returns The style sheet with the addresses of the cut files.
 */
export async function cutStyles(css: string, sources: Sources): Promise<string> {
  const sheet = postcss.parse(css);
  const faces: AtRule[] = [];
  sheet.walkAtRules('font-face', (face) => {
    faces.push(face);
  });
  for (const face of faces) {
    const [, address = ''] = /url\(['"]?([^'")]+\.woff2)/.exec(valueOf(face, 'src') ?? '') ?? [];
    const path = sources.pathOf(address);
    const first = sources.firstSigns(basename(path, '.woff2'));
    face.replaceWith(
      first === undefined
        ? faceWith(face, sources.addressOf(path))
        : await cutInTwo(face, path, first, sources),
    );
  }
  return sheet.toString();
}
