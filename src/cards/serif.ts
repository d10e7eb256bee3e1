import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { create } from 'fontkitten';
import { packagedPath, registerPackaged } from '../graphs/export/register-font.ts';
import { FAMILY } from '../graphs/picture/text-layout.ts';

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader';
const SOURCE_SERIF = '@fontsource/source-serif-4/files/source-serif-4';

/** The site's serif, upright and italic. */
const ROMAN = {
  'Card Newsreader': `${NEWSREADER}-latin-wght-normal.woff2`,
  'Card Newsreader Ext': `${NEWSREADER}-latin-ext-wght-normal.woff2`,
  'Card Newsreader Viet': `${NEWSREADER}-vietnamese-wght-normal.woff2`,
};
const ITALIC = { 'Card Newsreader Italic': `${NEWSREADER}-latin-wght-italic.woff2` };
/** Faces for signs that the serif lacks, in the order in which they are asked: letters, then signs of mathematics. */
const OTHERS = {
  'Card Greek': `${SOURCE_SERIF}-greek-400-normal.woff2`,
  'Card Cyrillic': `${SOURCE_SERIF}-cyrillic-400-normal.woff2`,
  'Card Cyrillic Ext': `${SOURCE_SERIF}-cyrillic-ext-400-normal.woff2`,
  'Card Maths': '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
};
/** What a card asks for signs in each style. */
const FACES = { roman: { ...ROMAN, ...OTHERS }, italic: { ...ITALIC, ...ROMAN, ...OTHERS } };

const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;

type HasSign = (sign: number) => boolean;
let faces: readonly HasSign[] | undefined;

function families(names: object): string {
  return Object.keys(names)
    .map((name) => `'${name}'`)
    .join(', ');
}

/** Registers all faces for pictures made at build, under names of their own, and learns which signs they have. */
function register(): readonly HasSign[] {
  if (faces) return faces;
  for (const [family, file] of Object.entries(FACES.italic)) registerPackaged(file, family);
  faces = Object.values(FACES.roman).map((file): HasSign => {
    const font = create(readFileSync(packagedPath(file)));
    return (sign) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(sign);
  });
  return faces;
}

/** Sets the serif; large type wants a little more weight than the file's own. */
export function setSerif(context: SKRSContext2D, size: number, style: 'roman' | 'italic' = 'roman'): void {
  register();
  context.font = `${size}px ${families(FACES[style])}`;
  context.fontVariationSettings = "'wght' 480, 'opsz' 60";
}

/** Sets the sans of small lines. */
export function setSans(context: SKRSContext2D, size: number): void {
  register();
  const [first, ...near] = FAMILY.split(', ');
  context.font = `400 ${size}px ${[first, near[0], families(FACES.roman), ...near.slice(1)].join(', ')}`;
}

/** A sign as one face has it, whole or taken apart; '' for an emoji that none has. */
function inOneFace(sign: string): string | undefined {
  const has = (form: string): boolean => {
    const points = [...form].map((part) => part.codePointAt(0) ?? 0);
    return register().some((hasSign) => points.every(hasSign));
  };
  // The one that says "as an emoji" or "as text" is no sign of its own.
  const forms = [sign.normalize('NFC'), sign.normalize('NFD')].map((form) =>
    form.replaceAll(/[\ufe0e\ufe0f]/g, ''),
  );
  return forms.find(has) ?? (EMOJI.test(sign) ? '' : undefined);
}

/**
 * A text as a card can show it: without emoji that no face has.
 * @returns undefined when no face has one of its other signs: a part of a text would be another text.
 */
export function shownSigns(text: string): string | undefined {
  const shown: string[] = [];
  for (const { segment } of new Intl.Segmenter('en').segment(text.replaceAll(/\s+/g, ' '))) {
    const sign = inOneFace(segment);
    if (sign === undefined) return undefined;
    shown.push(sign);
  }
  return shown.join('').replaceAll(/ {2,}/g, ' ').trim();
}

/** Measures in the serif. */
export function serifMeasure(): (text: string, font: { readonly size: number }) => number {
  const context = createCanvas(1, 1).getContext('2d');
  let set: number | undefined;
  return (text, { size }) => {
    if (size !== set) setSerif(context, size);
    set = size;
    return context.measureText(text).width;
  };
}
