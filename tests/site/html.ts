import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Built } from './build.ts';
import { filesOf, textOf } from './built.ts';

/** A page of a built site, parsed as a browser would. */
export interface Page {
  /** Its file, from the root of the built site. */
  readonly file: string;
  /** Where readers find it. */
  readonly url: string;
  readonly tree: Root;
}

/** The origin that a built site was told it would have. */
export async function originOf({ contentDir }: Built): Promise<string> {
  const settings: unknown = JSON.parse(await readFile(join(contentDir, 'site.json'), 'utf8'));
  const origin: unknown = Reflect.get(Object(settings), 'origin');
  if (typeof origin !== 'string') throw new Error(`no origin in the site.json of ${contentDir}`);
  return origin;
}

/** Pages that were read, by where they lie: one worker looks at many of them in file after file. */
const read = new Map<string, Promise<Page>>();

/** One page of a built site; whoever looks at it leaves its tree as it is. */
export function pageAt(site: Built, file: string): Promise<Page> {
  const place = join(site.dist, file);
  const page = read.get(place) ?? readPage(site, file);
  read.set(place, page);
  return page;
}

async function readPage(site: Built, file: string): Promise<Page> {
  const url = `${await originOf(site)}${site.base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return { file, url, tree: fromHtml(await textOf(site, file)) };
}

/** Every page of a built site, 404.html among them. */
export async function pagesOf(site: Built): Promise<readonly Page[]> {
  const files = (await filesOf(site)).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map((file) => pageAt(site, file)));
}

/** The elements in a tree, in the order of the document. */
export function elements(tree: Nodes, wanted: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

/** The elements of some names. */
export function named(tree: Nodes, ...names: readonly string[]): Element[] {
  return elements(tree, ({ tagName }) => names.includes(tagName));
}

/** The elements of a class. */
export function classed(tree: Nodes, name: string): Element[] {
  return elements(tree, (element) => classesOf(element).includes(name));
}

/** The element with an id. @throws Error when there is none. */
export function byId(tree: Nodes, id: string): Element {
  const [element] = elements(tree, ({ properties }) => properties['id'] === id);
  if (!element) throw new Error(`no element with the id ${id}`);
  return element;
}

/** An attribute by hast's name of it (`className`, `srcSet`), as text; undefined when it is not there. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'className') ?? '').split(' ').filter((name) => name !== '');
}
