import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { palette } from '../model/palette.ts';
import type { Palette } from '../model/palette.ts';

let values: ReadonlyMap<string, string> | undefined;

/**
 * A light colour of the theme as a value, for pictures that leave the site. Read from the theme's own file, so there
 * is no second list of colours to keep equal.
 * @param name without its two hyphens
 * @throws Error when the theme lacks the colour
 */
export function lightColour(name: string): string {
  if (!values) {
    const css = readFileSync(resolve('src/themes/paper/theme.css'), 'utf8');
    const declared = Array.from(css.matchAll(/(?<![\w-])--([\w-]+):\s*light-dark\(([^,]+),[^)]*\);/g));
    values = new Map(declared.map(([, key = '', value = '']) => [key, value]));
  }
  const value = values.get(name);
  if (value === undefined) throw new Error(`src/themes/paper/theme.css has no --${name}; add it`);
  return value;
}

let light: Palette | undefined;

/** All colours of a graph as values. @throws Error when the theme lacks one */
export function lightPalette(): Palette {
  return (light ??= palette(lightColour));
}
