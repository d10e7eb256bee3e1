import { createCanvas } from '@napi-rs/canvas';
import { registerPackaged } from './register-font.ts';
import { measureWith } from '../picture/text-layout.ts';
import type { Measure } from '../picture/text-layout.ts';

/** The site's sans in the weights that pictures use, under the name that it has in the browser. */
function register(): void {
  const subsets = { latin: 'Public Sans Variable', 'latin-ext': 'Public Sans' } as const;
  for (const [subset, family] of Object.entries(subsets)) {
    for (const weight of [400, 500, 600]) {
      registerPackaged(`@fontsource/public-sans/files/public-sans-${subset}-${weight}-normal.woff2`, family);
    }
  }
}

/** Pictures of one kind have most of their words in common; more widths than these are not kept. */
const KEPT = 20_000;

/** Asks for the width of a text in a font once. */
function remembering(measure: Measure): Measure {
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font.weight} ${font.size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size >= KEPT) widths.clear();
    const width = measure(text, font);
    widths.set(key, width);
    return width;
  };
}

let measure: Measure | undefined;

/** Measures text in Node as the browser will. Registers the typeface on its first call. */
export function buildMeasure(): Measure {
  if (!measure) {
    register();
    measure = remembering(measureWith(createCanvas(1, 1).getContext('2d')));
  }
  return measure;
}
