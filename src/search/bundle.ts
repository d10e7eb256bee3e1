import { gunzipSync } from 'node:zlib';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import * as z from 'zod';
import type { FoundKind } from '../addresses.ts';
import { DAY_END } from './day-end.ts';
import type { SearchRecord } from './records.ts';
import { apart } from './unspaced.ts';

/** A file of the index, by its name in the index's folder. */
export type BundleFile = IndexFile;

/** How much more a word counts than one of the running text, whose weight is 1. */
const DESCRIPTION_WEIGHT = '3';
/** Pagefind writes this before each of its compressed files. */
const SIGNATURE = 'pagefind_dcd';

function meta(name: string, content: string | undefined): Element[] {
  if (content === undefined) return [];
  const properties = { content, dataPagefindMeta: `${name}[content]` };
  return [{ type: 'element', tagName: 'meta', properties, children: [] }];
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

/** The same content with each sign of Chinese and Japanese apart. */
function contentApart(content: readonly ElementContent[]): ElementContent[] {
  return content.map((node) => {
    if (node.type === 'text') return { ...node, value: apart(node.value) };
    return node.type === 'element' ? { ...node, children: contentApart(node.children) } : node;
  });
}

/** A record as a page of its own, since Pagefind weighs and divides pages only. */
export function pageOf({ title, description, days, content }: SearchRecord): string {
  const promise = description === undefined ? [] : [{ type: 'text' as const, value: apart(description) }];
  const head = [...meta('title', title && apart(title)), ...meta('days', days?.join(DAY_END))];
  const body = [
    ...promise.map((text) => element('p', { dataPagefindWeight: DESCRIPTION_WEIGHT }, [text])),
    ...contentApart(content),
  ];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', {}, [element('head', {}, head), element('body', { dataPagefindBody: '' }, body)]),
    ],
  };
  return toHtml(tree);
}

/** Something to be found, as a page (`pageOf`). */
export interface Findable {
  readonly kind: FoundKind;
  /** Path from the root of the site, and the anchor in it. */
  readonly address: string;
  readonly page: string;
  /** Of comments: the essay under which they stand. */
  readonly essay: { readonly id: string; readonly title: string } | undefined;
}

/** The page of comments says to which essay they belong. */
function withEssay({ page, essay }: Findable): string {
  const said = { type: 'root' as const, children: meta('essay', essay?.title) };
  return page.replace('<head>', () => `<head>${toHtml(said)}`);
}

/** The part of `pagefind-entry.json` that says which files the search box will ask for. */
const entrySchema = z.object({ languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })) });
/** What the index is told of a thing. */
interface Told {
  readonly kind: FoundKind;
  /** Id of the essay under which comments stand. */
  readonly essay: string | undefined;
}

const fragmentSchema = z.object({ url: z.string() });

function textIn(file: IndexFile): string {
  const bytes = gunzipSync(file.content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error(`Pagefind wrote ${file.path} in a form that this version of the site does not know`);
  return bytes.subarray(SIGNATURE.length).toString();
}

/**
 * The kind of each finding, and which findings are comments on one essay. Pagefind's own filters could tell it, but their
 * order differs from build to build.
 */
function kindsFile(files: readonly IndexFile[], thingAt: ReadonlyMap<string, Told>): IndexFile {
  const found = files.flatMap((file) => {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(file.path)?.[1];
    if (name === undefined) return [];
    const { url } = fragmentSchema.parse(JSON.parse(textIn(file)));
    const thing = thingAt.get(url);
    if (!thing) throw new Error(`Pagefind knows ${url}, which nobody gave it`);
    return { name, ...thing };
  });
  const names = (some: typeof found): string[] => some.map(({ name }) => name).sort();
  // What is in no list is a comment, or the comments on an essay that has no more of them.
  const kinds = Map.groupBy(
    found.filter(({ kind }) => kind !== 'comment'),
    ({ kind }) => kind,
  );
  const threads = Map.groupBy(
    found.filter(({ kind }) => kind === 'comment'),
    ({ essay }) => essay,
  );
  const long = [...threads.values()].filter(({ length }) => length > 1).map(names);
  const content = {
    ...Object.fromEntries([...kinds].sort().map(([kind, some]) => [kind, names(some)])),
    ...(long.length > 0 && { threads: long.sort() }),
  };
  return { path: 'kinds.json', content: Buffer.from(JSON.stringify(content)) };
}

/** Of what Pagefind writes, the part that a search box of our own needs: no ready-made boxes, no worker. */
function needed(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json');
  const { languages } = entrySchema.parse(JSON.parse(Buffer.from(entry.content).toString()));
  const engines = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const names = new Set(['pagefind.js', entry.path, ...engines]);
  return files.filter(({ path }) => names.has(path) || /^(?:fragment|index)\/|\.pf_meta$/.test(path));
}

/**
 * Indexes things one by one, as they come: none is held longer than it takes to read it.
 * @param base Path under which the site is served.
 * @param language BCP 47 tag of the site; its rules cut words to their stems.
 * @returns The files that the search box needs, the same for the same things in the same order.
 * @throws Error with what Pagefind said, when it refuses one.
 */
export async function bundle(
  things: AsyncIterable<Findable>,
  base: string,
  language: string,
): Promise<BundleFile[]> {
  const [forceLanguage = 'en'] = language.toLowerCase().split('-');
  try {
    const { index, errors } = await createIndex({ forceLanguage });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const thingAt = new Map<string, Told>();
    for await (const thing of things) {
      const url = base + thing.address;
      thingAt.set(url, { kind: thing.kind, essay: thing.essay?.id });
      const answer = await index.addHTMLFile({ url, content: withEssay(thing) });
      if (answer.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${answer.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    const kept = needed(files);
    return [...kept, kindsFile(kept, thingAt)];
  } finally {
    await close();
  }
}
