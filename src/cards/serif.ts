import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { registerPackaged } from '../graphs/export/register-font.ts';

const ROMAN = 'Card Newsreader';
const ROMAN_EXT = 'Card Newsreader Ext';
const ITALIC = 'Card Newsreader Italic';

let registered = false;

/** The site's serif for pictures made at build, under names of its own. */
function register(): void {
  if (registered) return;
  const files = {
    [ROMAN]: 'newsreader-latin-wght-normal',
    [ROMAN_EXT]: 'newsreader-latin-ext-wght-normal',
    [ITALIC]: 'newsreader-latin-wght-italic',
  };
  for (const [family, file] of Object.entries(files)) {
    registerPackaged(`@fontsource-variable/newsreader/files/${file}.woff2`, family);
  }
  registered = true;
}

/** Sets the serif; large type wants a little more weight than the file's own. */
export function setSerif(context: SKRSContext2D, size: number, style: 'roman' | 'italic' = 'roman'): void {
  register();
  context.font = `${size}px ${style === 'italic' ? `'${ITALIC}'` : `'${ROMAN}', '${ROMAN_EXT}'`}`;
  context.fontVariationSettings = "'wght' 480, 'opsz' 60";
}

/** True when the serif has every sign of a text: Latin with its extensions, and the usual punctuation. */
export function hasSigns(text: string): boolean {
  return /^[\p{Script=Latin}\p{N}\u0020-\u00ff\u2000-\u206f\u20ac\u2122\u2212]*$/u.test(text);
}

/** Measures in the serif. */
export function serifMeasure(): (text: string, font: { readonly size: number }) => number {
  const context = createCanvas(1, 1).getContext('2d');
  return (text, { size }) => {
    setSerif(context, size);
    return context.measureText(text).width;
  };
}
