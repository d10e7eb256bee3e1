import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fileAt } from '../../address-lookup.ts';
import { buildText as text } from '../../locales/en/build.ts';
import { KeptFacts } from '../../loader/kept-facts.ts';
import { BuildFault } from './fault.ts';

/** Opening tags of the elements by which a page loads something. Attributes may hold `>`. */
const LOADING = /<(?:script|link|img|source)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /\b(src|href|srcset)="([^"]*)"/g;
/** Links that lead to a page of somebody else's making, or to the page itself. */
const ELSEWHERE = /\brel="[^"]*\b(?:canonical|alternate|prev|next|me|author|license)\b[^"]*"/;
/** Bump when something else is found in a page. */
const VERSION = '2';
const pageSchema = z.object({ hasEnd: z.boolean(), loads: z.array(z.string()) });

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
 * Checks that a new site is whole: each page ends, and everything that it loads is there. Pages that lie there untouched
 * since an earlier build are not read again.
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
  const pages = await KeptFacts.open(
    join(kept, 'loads.json'),
    VERSION,
    (json) => pageSchema.safeParse(json).data,
  );
  const faults: string[] = [];
  for (const file of ['index.html', '404.html']) if (!there.has(file)) faults.push(text.noFile(file));
  const isThere = (address: string): boolean => {
    if (!address.startsWith(base)) return false;
    const [path = ''] = address.slice(base.length).split(/[?#]/, 1);
    return there.has(fileAt(decodeURI(path)));
  };
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const { hasEnd, loads } = await pages.of(file, join(folder, file), () => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { hasEnd: /<\/html>\s*$/i.test(html), loads: loadedBy(html) };
    });
    if (!hasEnd) faults.push(text.cutPage(file));
    for (const address of loads) if (!isThere(address)) faults.push(text.noResource(file, address));
  }
  await pages.save();
  if (faults.length > 0)
    throw new BuildFault([...faults.sort().slice(0, MOST), text.broken(faults.length)].join('\n'));
}
