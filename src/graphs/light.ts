import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { palette } from './stroke.ts';
import type { Palette } from './stroke.ts';

let light: Palette | undefined;

/**
 * The light colours as values, for pictures that leave the site. Read from the theme's own file, so there is no second
 * list of colours to keep equal.
 * @throws Error when the theme lacks a colour
 */
export function lightPalette(): Palette {
  if (light) return light;
  const css = readFileSync(resolve('src/themes/tokens.css'), 'utf8');
  const [first = ''] = css.split('@media');
  const values = new Map(
    Array.from(first.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name, value]) => [name, value]),
  );
  light = palette((ink) => {
    const value = values.get(ink);
    if (value === undefined) throw new Error(`src/themes/tokens.css has no --${ink}; add it`);
    return value;
  });
  return light;
}
