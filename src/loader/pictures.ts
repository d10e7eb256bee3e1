import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import * as z from 'zod';
import { picturesText as text } from '../locales/en/pictures.ts';
import type { Reference } from '../markdown/essay/report.ts';
import { quoteFound } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import { unreadable } from '../schema/unreadable.ts';
import { openCache } from './cache.ts';

/** What keeps a picture from a page: the build asks for its size, and makes smaller ones of all but drawings. */
const faultSchema = z.enum(['none', 'size', 'unread', 'damaged', 'large']);
type Fault = z.infer<typeof faultSchema>;

/** Pixels of the largest picture: a small file may hold so many that reading them takes minutes. AVIF is slow to read. */
const MOST_PIXELS = 50_000_000;
const MOST_PIXELS_AVIF = 20_000_000;

/** A text and the pictures that it names, in lines of its body. */
interface Naming {
  readonly file: string;
  readonly bodyLine: number;
  readonly named: readonly Reference[];
}

/** What Astro will say of a picture. The two libraries are loaded only for pictures that the cache does not know. */
async function faultOf(bytes: Buffer): Promise<Fault> {
  const { imageMetadata } = await import('astro/assets/utils');
  const size = await imageMetadata(bytes).catch(() => undefined);
  if (!size) return /<svg[\s>]/.test(bytes.toString('utf8')) ? 'size' : 'unread';
  if (size.format === 'svg') return size.width > 0 && size.height > 0 ? 'none' : 'size';
  if (size.width * size.height > (size.format === 'avif' ? MOST_PIXELS_AVIF : MOST_PIXELS)) return 'large';
  const { default: sharp } = await import('sharp');
  try {
    // Reads every pixel: of a picture that came in part, all that stands at its beginning is right.
    await sharp(bytes, { failOn: 'error' }).stats();
    return 'none';
  } catch {
    const isKnown = await sharp(bytes)
      .metadata()
      .then(Boolean, () => false);
    return isKnown ? 'damaged' : 'unread';
  }
}

/**
 * Pictures beside texts that have no size or cannot be read: the build would stop at them without saying who named them.
 * @param texts What they name that is not in `files` is passed over: it is told as missing.
 * @param kept Where the outcome for each picture is kept, and under what pipeline.
 */
export async function pictureProblems(
  contentDir: string,
  texts: readonly Naming[],
  files: ReadonlySet<string>,
  kept: { readonly folder: string; readonly pipeline: string },
): Promise<Problem[]> {
  const cache = openCache(kept.folder, kept.pipeline, (json) => faultSchema.safeParse(json).data);
  const places = texts.flatMap(({ file, bodyLine, named }) =>
    named
      .filter(({ kind }) => kind === 'image')
      .map(({ target, line, col }) => ({
        path: posix.join(posix.dirname(file), target),
        target,
        at: { file, line: line + bodyLine - 1, col, field: 'image' },
      })),
  );
  const problems: Problem[] = [];
  // One at a time: sharp takes every core for one picture already, and few are looked at anew.
  for (const [path, named] of Map.groupBy(places, (place) => place.path)) {
    if (!files.has(path)) continue;
    try {
      const bytes = await readFile(join(contentDir, path));
      const key = cache.key('picture', createHash('sha256').update(bytes).digest('hex'));
      const fault = await cache.remember(key, () => faultOf(bytes));
      if (fault === 'none') continue;
      problems.push(...named.map(({ at, target }) => ({ ...at, ...text[fault](quoteFound(target)) })));
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  return problems;
}
