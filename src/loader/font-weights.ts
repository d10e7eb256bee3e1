import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { openKept } from './kept-files.ts';

/** The files that every page asks for first, and the weights at which its styles set them. */
const FACES = [
  { file: /^newsreader-latin-wght-normal\./, weights: { min: 400, max: 700 } },
  { file: /^newsreader-latin-wght-italic\./, weights: { min: 400, max: 700 } },
  { file: /^public-sans-latin-wght-normal\./, weights: { min: 400, max: 800 } },
] as const;

/** What the packages call latin, as `unicode-range` in fonts.css has it. */
const LATIN: readonly (readonly [number, number])[] = [
  [0x20, 0xff],
  ...[0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2da, 0x2dc, 0x304, 0x308, 0x329].map(
    (sign) => [sign, sign] as const,
  ),
  [0x2000, 0x206f],
  ...[0x20ac, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215, 0xfeff, 0xfffd].map((sign) => [sign, sign] as const),
];

const text = LATIN.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join('');

/**
 * Takes from the built typefaces the weights that no style asks for: a third of each file, which a reader on a slow
 * line waits for. No sign is lost. What a file became is kept for the next build.
 * @param projectRoot Where it is kept.
 */
export function fontWeights(projectRoot: string): AstroIntegration {
  return {
    name: 'countergraph-fonts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = new URL('_astro/', dir);
        const names = await readdir(folder);
        for (const { file, weights } of FACES) {
          const name = names.find((candidate) => file.test(candidate));
          if (name === undefined)
            throw new Error(`no file of the build is called ${file.source}: see fonts.css`);
          const built = fileURLToPath(new URL(name, folder));
          const options = {
            targetFormat: 'woff2',
            variationAxes: { wght: { ...weights, default: 400 } },
          } as const;
          const keep = await openKept(projectRoot, ['subset-font', text, options]);
          const whole = await readFile(built);
          const font = await keep(whole.toString('base64'), async () => {
            return (await subsetFont(whole, text, options)).toString('base64');
          });
          await writeFile(built, Buffer.from(font, 'base64'));
        }
      },
    },
  };
}
