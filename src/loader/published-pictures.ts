import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

/** Pictures that a camera or a program may have written into: who, where, with what. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i;
/** Files that may name a picture. */
const TEXT = /\.(?:css|html|js|json|md|svg|txt|webmanifest|xml)$/;
/** The hash and the end of the name of a file that Astro has written; before them stands what its author called it. */
const HASHED = /(?<![\w-])[\w-]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)\b/gi;

/** Quality of a picture that is written anew; the eye sees no loss. */
const QUALITY = 95;

/** A picture without what is written into it about its place and its maker, turned as it was shown; undefined when there is nothing. */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const picture = sharp(bytes, { animated: true });
  // What cannot be read no browser shows: it is left as it is.
  const told = await picture.metadata().catch(() => undefined);
  if (!told || !(told.exif ?? told.xmp ?? told.iptc ?? told.comments)) return undefined;
  const format = told.format === 'heif' ? 'avif' : told.format;
  const options = format === 'png' || format === 'gif' ? {} : { quality: QUALITY };
  return picture.autoOrient().keepIccProfile().toFormat(format, options).toBuffer();
}

/**
 * Cleans the pictures of a built site: what Astro has copied and nothing names goes, and no other tells of a place or a
 * person. Astro itself keeps the original of a picture as soon as a page asks for anything of it, even its width alone.
 * @param assets Name of the folder for what Astro copies.
 */
export async function cleanPictures(root: string, assets: string): Promise<void> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const named = new Set<string>();
  for (const { parentPath, name } of files) {
    if (!TEXT.test(name)) continue;
    const text = readFileSync(join(parentPath, name), 'utf8');
    for (const [found] of text.matchAll(HASHED)) named.add(found);
  }
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    if (!PICTURE.test(name)) continue;
    const [hashed = name] = name.match(HASHED)?.slice(-1) ?? [];
    if (parentPath === join(root, assets) && !named.has(hashed)) {
      await rm(file);
      continue;
    }
    const clean = await withoutMetadata(readFileSync(file));
    if (clean) await writeFile(file, clean);
  }
}

/** Cleans the pictures of the site once all of it is written. */
export function publishedPictures(): AstroIntegration {
  let assets = '';
  return {
    name: 'countergraph-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir }) => cleanPictures(fileURLToPath(dir), assets),
    },
  };
}
