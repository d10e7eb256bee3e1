import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import * as z from 'zod';
import { sourcesHash } from './cache.ts';
import { KeptFacts } from './kept-facts.ts';

/** Pictures that a camera or a program may have written into: who, where, with what. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i;
/** Files that may name a picture. */
const TEXT = /\.(?:css|html|js|json|md|svg|txt|webmanifest|xml)$/;
/** The hash and the end of the name of a file that Astro has written; before them stands what its author called it. */
const HASHED = /(?<![\w-])[\w-]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)\b/gi;

/** What is found in a file hangs on this. */
const SOURCES = ['src/loader/published-pictures.ts'];
/** Names of pictures in a text. */
const namesSchema = z.array(z.string());

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
 * @param facts What earlier builds found in files.
 */
export async function cleanPictures(
  root: string,
  assets: string,
  { names, cleaned }: PictureFacts,
): Promise<void> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ parentPath, name, file: join(parentPath, name) }));
  const isCopied = (folder: string, name: string): boolean =>
    folder === join(root, assets) && PICTURE.test(name);
  const named = new Set<string>();
  // Most sites of text have no such picture: then nothing need be read.
  const texts = files.some(({ parentPath, name }) => isCopied(parentPath, name)) ? files : [];
  for (const { name, file } of texts) {
    if (!TEXT.test(name)) continue;
    const found = await names.of(relative(root, file), file, () => {
      const pictures = readFileSync(file, 'utf8').matchAll(HASHED);
      return [...new Set([...pictures].map(([picture]) => picture))];
    });
    for (const picture of found) named.add(picture);
  }
  for (const { parentPath, name, file } of files) {
    if (!PICTURE.test(name)) continue;
    const [hashed = name] = name.match(HASHED)?.slice(-1) ?? [];
    if (isCopied(parentPath, name) && !named.has(hashed)) {
      await rm(file);
      continue;
    }
    await cleaned.of(relative(root, file), file, async () => {
      const clean = await withoutMetadata(readFileSync(file));
      if (clean) await writeFile(file, clean);
      return true;
    });
  }
}

/** What builds find in the files of a site. */
interface PictureFacts {
  /** Of a text: the pictures that it names. */
  readonly names: KeptFacts<readonly string[]>;
  /** Of a picture: whether it tells nothing. */
  readonly cleaned: KeptFacts<boolean>;
}

/** @param store Folder in which it is kept. @param version Of what finds it. */
export async function openPictureFacts(store: string, version: string): Promise<PictureFacts> {
  const [names, cleaned] = await Promise.all([
    KeptFacts.open(join(store, 'named-pictures.json'), version, (json) => namesSchema.safeParse(json).data),
    KeptFacts.open(join(store, 'cleaned-pictures.json'), version, (json) => z.boolean().safeParse(json).data),
  ]);
  return { names, cleaned };
}

/**
 * Cleans the pictures of the site once all of it is written.
 * @param projectRoot The project's folder. @param store Folder in which it is kept what files hold.
 */
export function publishedPictures(projectRoot: string, store: string): AstroIntegration {
  let assets = '';
  return {
    name: 'countergraph-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir }) => {
        const facts = await openPictureFacts(store, await sourcesHash(projectRoot, SOURCES));
        await cleanPictures(fileURLToPath(dir), assets, facts);
        await Promise.all([facts.names.save(), facts.cleaned.save()]);
      },
    },
  };
}
