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
  'src/noindex.ts',
];

const foundSchema = z.object({
  title: z.string(),
  records: z.array(
    z.object({ kind: z.enum(['essay', 'graph', 'page', 'comment']), address: z.string(), page: z.string() }),
  ),
});
type FoundOnPage = z.infer<typeof foundSchema>;

/** What is asked of a page before it is read closely. */
const pageSchema = z.object({
  isUnlisted: z.boolean(),
  /** A hash of the page and of where it stands. */
  hash: z.string(),
});
type PageFacts = z.infer<typeof pageSchema>;

/** @returns undefined for what is none. */
export function parsePageFacts(json: unknown): PageFacts | undefined {
  return pageSchema.safeParse(json).data;
}

/** What earlier builds kept. */
interface Kept {
  /** Of pages that lie there untouched. */
  readonly pages: {
    of(name: string, path: string, find: () => PageFacts): Promise<PageFacts>;
    save(): Promise<void>;
  };
  /** What can be found on a page, by its hash. */
  readonly records: {
    get(key: string): unknown;
    set(key: string, value: unknown): void;
    save(): Promise<void>;
  };
}

/** @param html The built page. */
function foundOn(path: string, html: string): FoundOnPage {
  const { title, records } = recordsOn(path, fromHtml(html));
  return {
    title,
    records: records.map((record) => ({ kind: record.kind, address: record.address, page: pageOf(record) })),
  };
}

/**
 * Indexes the built pages, so that a reader can search the site and no server has to. One page is read at a time, and
 * what stands on it is kept by its bytes: a page that came out the same is not parsed again, and one that was not made
 * anew is not even read.
 */
export function search(opening: () => Promise<Kept>): AstroIntegration {
  return {
    name: 'countergraph-search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const { pages: known, records } = await opening();
        const sorted = pages.map(({ pathname }) => pathname).sort((a, b) => (a < b ? -1 : 1));
        const gathering = new Gathering();
        async function* things(): AsyncGenerator<Findable> {
          for (const path of sorted) {
            if (addressesAt(path)[0]?.found === undefined) continue;
            const file = fileURLToPath(new URL(`${path}index.html`, dir));
            const read = (): string => readFileSync(file, 'utf8');
            const page = await known.of(path, file, () => {
              const html = read();
              const hash = createHash('sha256').update(path).update('\0').update(html).digest('base64url');
              return { isUnlisted: isUnlisted(html), hash };
            });
            if (page.isUnlisted) continue;
            const kept = foundSchema.safeParse(records.get(page.hash)).data;
            const found = kept ?? foundOn(path, read());
            if (!kept) records.set(page.hash, found);
            yield* gathering.add(path, found);
          }
        }
        const files = await bundle(things(), base, readSite().language);
        await Promise.all([known.save(), records.save()]);
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
