import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { sourcesHash } from '../cache.ts';
import { openKept } from '../kept-files.ts';
import { readUsedSigns } from '../used-signs.ts';
import { cutFace } from './cut-face.ts';
import { cutStyles } from './cut-styles.ts';

/** Typefaces of text that are cut: those of English, which every page asks for. */
const TEXT = /-latin-wght-(?:normal|italic)$/;
const FORMULA = 'KaTeX_';

/** The files that every page needs at once: text, its italic for the name of the site, and labels. */
const FIRST = [
  'newsreader-latin-wght-normal-core',
  'newsreader-latin-wght-italic-core',
  'public-sans-latin-wght-normal-core',
];

/** A path as a file in `folder` names it. */
function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}

/** The module with the addresses of the first files. */
function firstFacesModule(): string {
  const imports = FIRST.map((name, index) => `import face${index} from './${name}.woff2?url';`);
  const names = FIRST.map((_, index) => `face${index}`).join(', ');
  return [...imports, `export const firstFaces = [${names}];`, ''].join('\n');
}

/**
 * Cuts the typefaces of a build. What a file became is kept for the next one.
 * @param sheets Style sheets of the typefaces of text and of formulas.
 * @param folder Where the cut files are to lie, and beside them `faces.css`, `formulas.css` and `faces.js`.
 */
export async function cutAll(
  projectRoot: string,
  sheets: { readonly text: string; readonly formulas: string },
  folder: string,
): Promise<void> {
  const used = await readUsedSigns();
  const code = await sourcesHash(projectRoot, ['src/loader/typefaces']);
  const keep = await openKept(projectRoot, ['typefaces', code]);
  await mkdir(folder, { recursive: true });
  for (const [sheet, target] of [
    [sheets.text, 'faces.css'],
    [sheets.formulas, 'formulas.css'],
  ] as const) {
    const packages = createRequire(sheet);
    const css = await cutStyles(await readFile(sheet, 'utf8'), {
      pathOf: (address) =>
        address.startsWith('@') ? packages.resolve(address) : join(dirname(sheet), address),
      addressOf: (path) => pathFrom(folder, path),
      firstSigns: (name) => {
        if (TEXT.test(name)) return used.text;
        return name.startsWith(FORMULA) ? used.formulas[name.slice(FORMULA.length)] : undefined;
      },
      cut: async (name, font, signs, weights) => {
        const file = join(folder, `${name}.woff2`);
        const input = JSON.stringify([font.toString('base64'), signs, weights]);
        const made = await keep(input, async () => (await cutFace(font, signs, weights)).toString('base64'));
        await writeFile(file, Buffer.from(made, 'base64'));
        return file;
      },
    });
    await writeFile(join(folder, target), css);
  }
  await writeFile(join(folder, 'faces.js'), firstFacesModule());
}
