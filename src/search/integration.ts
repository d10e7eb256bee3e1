import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import * as z from 'zod';
import { addressesAt } from '../address-lookup.ts';
import { searchBuildText } from '../locales/en/search-build.ts';
import { isUnlisted } from '../noindex.ts';
import { base, paths, readSite } from '../site.ts';
import { bundle, pageOf } from './bundle.ts';
import type { Findable } from './bundle.ts';
import { Gathering } from './gathering.ts';
import { recordsOn } from './records.ts';

/** What a page becomes hangs on these, and on the page. */
export const SEARCH_SOURCES = [
  'src/search',
  'src/addresses.ts',
  'src/address-lookup.ts',
  'src/list-pages.ts',
];

const keptSchema = z.object({
  title: z.string(),
  records: z.array(
    z.object({ kind: z.enum(['essay', 'graph', 'page', 'comment']), address: z.string(), page: z.string() }),
  ),
});
type Kept = z.infer<typeof keptSchema>;

/** What earlier builds kept of pages, by a hash of each. */
interface KeptPages {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  save(): Promise<void>;
}

/** @param html The built page. */
function toKept(path: string, html: string): Kept {
  const { title, records } = recordsOn(path, fromHtml(html));
  return {
    title,
    records: records.map((record) => ({ kind: record.kind, address: record.address, page: pageOf(record) })),
  };
}

/**
 * Indexes the built pages, so that a reader can search the site and no server has to. One page is read at a time, and
 * what stands on it is kept by its bytes: a page that came out the same is not parsed again.
 */
export function search(opening: () => Promise<KeptPages>): AstroIntegration {
  return {
    name: 'countergraph-search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const known = await opening();
        const sorted = pages.map(({ pathname }) => pathname).sort((a, b) => (a < b ? -1 : 1));
        const gathering = new Gathering();
        function* things(): Generator<Findable> {
          for (const path of sorted) {
            if (addressesAt(path)[0]?.found === undefined) continue;
            const html = readFileSync(new URL(`${path}index.html`, dir), 'utf8');
            if (isUnlisted(html)) continue;
            const key = createHash('sha256').update(path).update('\0').update(html).digest('base64url');
            const found = keptSchema.safeParse(known.get(key)).data;
            const kept = found ?? toKept(path, html);
            if (!found) known.set(key, kept);
            yield* gathering.add(path, kept);
          }
        }
        const files = await bundle(things(), base, readSite().language);
        await known.save();
        if (gathering.size === 0 || gathering.missed.length > 0)
          throw new Error(searchBuildText.noText([...gathering.missed]));
        const folder = new URL(paths.searchIndex().slice(base.length), dir);
        for (const { path, content } of files) {
          const file = fileURLToPath(new URL(path, folder));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
        logger.info(searchBuildText.done(gathering.size, Math.ceil(bytes / 1000)));
      },
    },
  };
}
