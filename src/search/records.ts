import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { addressesAt } from '../address-lookup.ts';
import type { FoundKind } from '../addresses.ts';
import { cutList } from '../list-pages.ts';
import { readable } from './readable.ts';

/** One thing that can be found, or several comments that follow each other. */
export interface SearchRecord {
  readonly kind: FoundKind;
  /** Path of the page from the root of the site, without the base, and the anchor in it. */
  readonly address: string;
  /** What it is called; comments have none. */
  readonly title?: string | undefined;
  /** Of an essay or page: the promise under its title. */
  readonly description?: string | undefined;
  /** Of comments: the day of each, and that it is a sample. */
  readonly days?: readonly string[] | undefined;
  /** The text, with its headings and their ids; each comment is headed by its author. */
  readonly content: readonly ElementContent[];
}

/** What can be found on a page. */
export interface PageRecords {
  /** The heading of the page: of an essay its title. */
  readonly title: string;
  readonly records: readonly SearchRecord[];
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

/** Comments in one record: a search loads the whole record to show one of them. */
const COMMENTS = 50;

interface FoundComment {
  readonly anchor: string;
  readonly author: string;
  readonly day: string;
  readonly content: readonly ElementContent[];
}

/** The comments on a page; what their authors deleted has no words and no author, and is not among them. */
function commentsOn(tree: Root): FoundComment[] {
  const comments: FoundComment[] = [];
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (!classed('comment')(element) || typeof id !== 'string') return undefined;
    const author = first(element, classed('author'));
    const prose = first(element, classed('prose'));
    const head = first(element, tagged('summary'));
    const sample = head && first(head, classed('sample'));
    if (author && prose) {
      comments.push({
        anchor: id,
        author: textOf(author),
        day: textOf(first(element, tagged('time'))) + (sample ? `, ${textOf(sample)}` : ''),
        content: readable(prose.children, { headings: false }),
      });
    }
    return SKIP;
  });
  return comments;
}

/** The comments on a page in few records: each is a section of its record, so that what is found leads to it. */
function commentRecords(path: string, tree: Root): SearchRecord[] {
  return cutList(commentsOn(tree), COMMENTS).flatMap(({ entries }) => {
    const [begin] = entries;
    if (!begin) return [];
    return {
      kind: 'comment',
      address: `${path}#${begin.anchor}`,
      days: entries.map(({ day }) => day),
      content: entries.flatMap(({ anchor, author, content }) => [
        {
          type: 'element',
          tagName: 'h6',
          properties: { id: anchor },
          children: [{ type: 'text', value: author }],
        },
        ...content,
      ]),
    };
  });
}

/**
 * What can be found on a page; nothing on lists, which show what other pages say.
 * @param path The page, as Astro names it: `essays/four-ways/`.
 */
export function recordsOn(path: string, tree: Root): PageRecords {
  const main = first(tree, tagged('main'));
  const found = addressesAt(path)[0]?.found;
  const title = textOf(first(tree, tagged('h1')));
  if (!main || found === undefined) return { title, records: [] };
  if (found === 'graph') return { title, records: graphRecord(path, main) };
  if (found === 'page') return { title, records: textRecord('page', path, main) };
  const essay = first(main, classed('essay'));
  return {
    title,
    records: [...(essay ? textRecord('essay', path, essay) : []), ...commentRecords(path, tree)],
  };
}
