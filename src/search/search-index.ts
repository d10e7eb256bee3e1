import type { FoundKind } from '../addresses.ts';
import { anything, field, listOf, optional, text } from '../browser/parse-unknown.ts';
import { asked, together } from './unspaced.ts';

/** A place inside of a finding: a section of an essay with an anchor of its own. */
export interface FoundPlace {
  readonly title: string;
  readonly href: string;
  /** With `<mark>` around what was looked for; see excerpt.ts. */
  readonly excerpt: string;
}

/** What was found, as far as it is shown. */
export interface Finding extends FoundPlace {
  /** The sections in which the words stand, the one with most of them first. */
  readonly sections: readonly FoundPlace[];
  /** Of a comment. */
  readonly date: string;
  readonly essay: string;
}

/** A finding of which only the kind is known; its words are fetched when it is shown. */
export interface Hit {
  readonly kind: FoundKind;
  fetch(): Promise<Finding>;
}

export type SearchIndex = (term: string) => Promise<readonly Hit[]>;

const KINDS: readonly FoundKind[] = ['essay', 'graph', 'page'];
/** Sections that are shown of one essay. */
const SECTIONS = 3;

/** A text of what the index answers; '' where it has none. */
function textIn(value: unknown, name: string): string {
  return together(optional(text)(field(value, name)) ?? '');
}

/** A list of what the index answers; empty where it has none. */
function listIn(value: unknown, name: string): readonly unknown[] {
  return optional(listOf(anything))(field(value, name)) ?? [];
}

function call(owner: unknown, name: string, ...args: readonly unknown[]): unknown {
  const method = field(owner, name);
  if (typeof method !== 'function') throw new TypeError(`the index has no ${name}()`);
  return Reflect.apply(method, owner, args);
}

function placeOf(value: unknown): FoundPlace {
  return { title: textIn(value, 'title'), href: textIn(value, 'url'), excerpt: textIn(value, 'excerpt') };
}

function findingOf(data: unknown): Finding {
  const meta = field(data, 'meta');
  const sections = listIn(data, 'sub_results')
    .filter((section) => field(section, 'anchor') !== undefined)
    .sort((a, b) => listIn(b, 'locations').length - listIn(a, 'locations').length)
    .slice(0, SECTIONS);
  return {
    title: textIn(meta, 'title'),
    href: textIn(data, 'url'),
    excerpt: textIn(data, 'excerpt'),
    sections: sections.map(placeOf),
    date: textIn(meta, 'date'),
    essay: textIn(meta, 'essay'),
  };
}

/** Whether a word stands in the text or the title: what stands in the title of a comment's essay is the essay's. */
function isMeant(result: unknown): boolean {
  return listIn(result, 'words').length > 0 || listIn(result, 'matchedMetaFields').includes('title');
}

/**
 * Loads the index.
 * @param folder Path of its folder, with a slash at the end.
 * @returns What answers questions: with everything found, best first.
 * @throws Error when a file of the index cannot be had or is not what it should be.
 */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const address = `${folder}pagefind.js`;
  const [code, answer] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<unknown>,
    fetch(`${folder}kinds.json`),
  ]);
  const kinds: unknown = await answer.json();
  const kindOf = new Map<unknown, FoundKind>(
    KINDS.flatMap((kind) => listIn(kinds, kind).map((id) => [id, kind] as const)),
  );
  // No worker: it would be as much code again, for a search that takes a few milliseconds. The addresses are whole.
  const index = await call(code, 'createInstance', { basePath: folder, baseUrl: '/', noWorker: true });
  await call(index, 'init');
  return async (term) =>
    listIn(await call(index, 'search', asked(term)), 'results')
      .filter(isMeant)
      .map((result) => ({
        kind: kindOf.get(textIn(result, 'id')) ?? 'comment',
        fetch: async () => findingOf(await call(result, 'data')),
      }));
}
