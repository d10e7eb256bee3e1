import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { addressesAt } from '../address-lookup.ts';
import type { FoundKind } from '../addresses.ts';
import { readable } from './readable.ts';

/** One thing that can be found. */
export interface SearchRecord {
  readonly kind: FoundKind;
  /** Path of the page from the root of the site, without the base, and the anchor in it. */
  readonly address: string;
  /** What it is called; of a comment, who wrote it. */
  readonly title: string;
  /** Of an essay or page: the promise under its title. */
  readonly description?: string | undefined;
  /** Of a comment: the day that stands over it, and the title of its essay. */
  readonly date?: string | undefined;
  readonly essay?: string | undefined;
  /** The text, with its headings and their ids. */
  readonly content: readonly ElementContent[];
}

/** A built page, as Astro names it: `essays/four-ways/`. */
export interface BuiltPage {
  readonly path: string;
  readonly tree: Root;
}

type Test = (element: Element) => boolean;

function first(tree: Nodes, test: Test): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!test(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

const classed =
  (name: string): Test =>
  ({ properties: { className } }) =>
    Array.isArray(className) && className.includes(name);
const tagged =
  (name: string): Test =>
  ({ tagName }) =>
    tagName === name;

function textOf(tree: Nodes | undefined): string {
  return tree ? toString(tree).replace(/\s+/g, ' ').trim() : '';
}

function isLeftOut(tree: Root): boolean {
  const robots = first(
    tree,
    ({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'robots',
  );
  return String(robots?.properties['content'] ?? '').includes('noindex');
}

/** An essay, a person, a page of content: whatever has its running text between its title and its lists. */
function textRecord(kind: FoundKind, path: string, around: Element): SearchRecord[] {
  const prose = around.children.find(
    (child): child is Element => child.type === 'element' && classed('prose')(child),
  );
  if (!prose) return [];
  const deck = textOf(first(around, classed('deck')));
  return [
    {
      kind,
      address: path,
      title: textOf(first(around, tagged('h1'))),
      description: deck === '' ? undefined : deck,
      content: readable(prose.children),
    },
  ];
}

/** A graph by the page of its own: what it claims, the sentence that says its course, and its sources. */
function graphRecord(path: string, main: Element): SearchRecord[] {
  // The letter of a scenario is set apart in its heading; here its name is whole.
  const title = String(first(main, tagged('counter-graph'))?.properties['dataName'] ?? '');
  const words = [first(main, classed('graph-words')), first(main, tagged('dl'))];
  return [
    { kind: 'graph', address: path, title, content: readable(words.filter((part) => part !== undefined)) },
  ];
}

/** The comments on a page; what their authors deleted has no words and no author, and is not among them. */
function commentRecords(path: string, essay: string, tree: Root): SearchRecord[] {
  const records: SearchRecord[] = [];
  visit(tree, 'element', (element) => {
    if (!classed('comment')(element) || typeof element.properties['id'] !== 'string') return undefined;
    const author = first(element, classed('author'));
    const prose = first(element, classed('prose'));
    if (author && prose) {
      records.push({
        kind: 'comment',
        address: `${path}#${element.properties['id']}`,
        title: textOf(author),
        date: textOf(first(element, tagged('time'))),
        essay,
        content: readable(prose.children, { headings: false }),
      });
    }
    return SKIP;
  });
  return records;
}

function ofPage({ path, tree }: BuiltPage, essays: ReadonlyMap<string, string>): SearchRecord[] {
  const main = first(tree, tagged('main'));
  if (!main || isLeftOut(tree)) return [];
  const [address] = addressesAt(path);
  if (address?.found === 'graph') return graphRecord(path, main);
  if (address?.found === 'page') return textRecord('page', path, main);
  if (address?.found === undefined) return [];
  const essay = first(main, classed('essay'));
  return [
    ...(essay ? textRecord('essay', path, essay) : []),
    ...commentRecords(path, essays.get(address.filling['essay'] ?? '') ?? '', tree),
  ];
}

/** The titles of the essays by their ids: a comment may stand on a page that is not its essay's first. */
function essayTitles(pages: readonly BuiltPage[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { path, tree } of pages) {
    const [address] = addressesAt(path);
    if (address?.found === 'essay')
      titles.set(address.filling['essay'] ?? '', textOf(first(tree, tagged('h1'))));
  }
  return titles;
}

/**
 * Everything on the built pages that can be found, each thing once, in the order of the pages' addresses. Pages that ask
 * to be left out are, and so are lists, which show what other pages say.
 */
export function recordsOf(pages: readonly BuiltPage[]): SearchRecord[] {
  const essays = essayTitles(pages);
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const seen = new Set<string>();
  return sorted
    .flatMap((page) => ofPage(page, essays))
    .filter(({ kind, address }) => {
      // A thread may be shown in another order elsewhere: the comment is the same one.
      const [page = '', anchor = ''] = address.split('#');
      const key = kind === 'comment' ? `${addressesAt(page)[0]?.filling['essay'] ?? ''}#${anchor}` : address;
      return !seen.has(key) && seen.add(key);
    });
}

/** Addresses of essays and graphs that no record came of, although they are there to be found. */
export function missed(pages: readonly BuiltPage[], records: readonly SearchRecord[]): string[] {
  const found = new Set(records.map(({ address }) => address));
  return pages
    .filter(({ path }) => ['essay', 'graph'].includes(addressesAt(path)[0]?.found ?? ''))
    .filter(({ tree }) => !isLeftOut(tree))
    .map(({ path }) => path)
    .filter((path) => !found.has(path));
}
