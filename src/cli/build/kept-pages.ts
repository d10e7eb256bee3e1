import { existsSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../../loader/cache.ts';
import { stampsIn } from './files.ts';

/** Size and time of change of each page that Astro keeps, as the last whole build left them. */
const stampsSchema = z.record(z.string(), z.string());
type Stamps = z.infer<typeof stampsSchema>;

/** Where Astro keeps the pages of its last build (astro/dist/core/build/incremental.js), and what is known of them. */
function placesIn(store: string): { readonly pages: string; readonly stamps: string } {
  return { pages: join(store, 'dist'), stamps: join(store, 'kept-pages.json') };
}

/** Those of now. */
function stampsOf(folder: string): Stamps {
  return existsSync(folder) ? Object.fromEntries(stampsIn(folder)) : {};
}

async function readStamps(file: string): Promise<Stamps> {
  try {
    return stampsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // There is none before the first build; a damaged one says nothing, and all pages are made anew.
    return {};
  }
}

/**
 * Drops the kept pages that are not as the last whole build left them, so that Astro makes them anew. Astro takes a kept
 * page by its key alone: one that a killed build wrote, or that was cut or changed since, would be published.
 * @param store Astro's folder for the content.
 */
export async function dropForeignPages(store: string): Promise<void> {
  const { pages, stamps } = placesIn(store);
  const known = await readStamps(stamps);
  const foreign = Object.entries(stampsOf(pages)).filter(([file, stamp]) => known[file] !== stamp);
  for (const [file] of foreign) rmSync(join(pages, file), { force: true });
}

/** Notes how a whole build left the kept pages. */
export async function notePages(store: string): Promise<void> {
  const { pages, stamps } = placesIn(store);
  await mkdir(store, { recursive: true });
  await writeWhole(stamps, JSON.stringify(stampsOf(pages)));
}
