import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fileAt } from '../../address-lookup.ts';
import { buildText as text } from '../../locales/en/build.ts';
import { KeptMap } from '../../loader/kept-map.ts';
import { BuildFault } from './fault.ts';

/** Opening tags of the elements by which a page loads something. Attributes may hold `>`. */
const LOADING = /<(?:script|link|img|source)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /\b(src|href|srcset)="([^"]*)"/g;
/** Links that lead to a page of somebody else's making, or to the page itself. */
const ELSEWHERE = /\brel="[^"]*\b(?:canonical|alternate|prev|next|me|author|license)\b[^"]*"/;
/** Bump when `loadedBy` finds something else. */
const VERSION = '1';
const addressesSchema = z.array(z.string());

/** Faults that are named; more have the same cause. */
const MOST = 20;

/** The paths of what a page loads, as it writes them. */
export function loadedBy(html: string): string[] {
  const found = new Set<string>();
  for (const [, attributes = ''] of html.matchAll(LOADING)) {
    if (ELSEWHERE.test(attributes)) continue;
    for (const [, name, value = ''] of attributes.matchAll(ATTRIBUTE)) {
      const addresses =
        name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/, 1)[0] ?? '') : [value];
      for (const address of addresses)
        if (/^\/(?!\/)/.test(address)) found.add(address.replaceAll('&amp;', '&'));
    }
  }
  return [...found];
}

/**
 * Checks that a new site is whole: each page ends, and everything that it loads is there. What a page loads is kept by
 * the hash of the page, so that only changed pages are read closely.
 * @param kept folder in which that is kept
 * @throws BuildFault that names what is not there.
 */
export async function verify(
  folder: string,
  files: readonly string[],
  base: string,
  kept: string,
): Promise<void> {
  const there = new Set(files);
  const known = await KeptMap.open(join(kept, 'loads.json'), VERSION);
  const faults: string[] = [];
  for (const file of ['index.html', '404.html']) if (!there.has(file)) faults.push(text.noFile(file));
  const isThere = (address: string): boolean => {
    if (!address.startsWith(base)) return false;
    const [path = ''] = address.slice(base.length).split(/[?#]/, 1);
    return there.has(fileAt(decodeURI(path)));
  };
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    if (!/<\/html>\s*$/i.test(html)) faults.push(text.cutPage(file));
    const key = createHash('sha256').update(html).digest('base64url');
    const found = addressesSchema.safeParse(known.get(key)).data;
    const loaded = found ?? loadedBy(html);
    if (!found) known.set(key, loaded);
    for (const address of loaded) if (!isThere(address)) faults.push(text.noResource(file, address));
  }
  await known.save();
  if (faults.length > 0)
    throw new BuildFault([...faults.sort().slice(0, MOST), text.broken(faults.length)].join('\n'));
}
