import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fileAt } from '../../src/address-lookup.ts';
import { parseFolder } from '../../src/loader/parse.ts';
import { readFolder } from '../../src/loader/read-folder.ts';
import { targetsOf } from '../../src/loader/targets.ts';
import { build } from './build.ts';
import type { Built } from './build.ts';
import { filesOf, textOf } from './built.ts';
import { attribute, classed, named, pageAt, pagesOf } from './html.ts';
import { ESSAYS, writeManyEssays } from './many-essays.ts';

/** A site in a language without a locale. Every text of its author ends in this sign, and nothing of the interface has it. */
const MARK = '§';
const CONTENT = resolve('tests/fixtures/german');

let room: string;
let site: Built;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-german-'));
  const content = join(room, 'content');
  await cp(CONTENT, content, { recursive: true });
  await writeManyEssays(join(content, 'essays'), MARK);
  site = await build(content, join(room, 'dist'), '/', { kept: inject('kept') });
});

afterAll(() => rm(room, { recursive: true, force: true }));

interface Said {
  readonly text: string;
  readonly lang: string | undefined;
}

/** Every text below a node that has a letter, with the language that a browser takes it for. */
function said(node: Nodes, lang: string | undefined): Said[] {
  if (node.type === 'text') return /\p{L}/u.test(node.value) ? [{ text: node.value.trim(), lang }] : [];
  if (!('children' in node)) return [];
  // Code is in no language that is spoken; a picture says its names in another way.
  if (node.type === 'element' && ['script', 'pre', 'code', 'kbd', 'svg'].includes(node.tagName)) return [];
  const own = node.type === 'element' ? (attribute(node, 'lang') ?? lang) : lang;
  return node.children.flatMap((child) => said(child, own));
}

const bodyOf = (tree: Nodes): Element[] => named(tree, 'body');

describe('a site in a language without a locale', () => {
  it('has its interface in English, from left to right', async () => {
    for (const { file, tree } of await pagesOf(site)) {
      const [page] = named(tree, 'html');
      expect([page && attribute(page, 'lang'), page && attribute(page, 'dir')], file).toEqual(['en', 'ltr']);
    }
  });

  it('says of each text on each page whether it is the author’s German or the interface’s English', async () => {
    const pages = await pagesOf(site);
    expect(pages.length).toBeGreaterThan(8);
    for (const { file, tree } of pages) {
      const texts = bodyOf(tree).flatMap((body) => said(body, 'en'));
      const written = texts.filter(({ text }) => text.includes(MARK));
      expect(written.length, file).toBeGreaterThan(0);
      expect(
        written.filter(({ lang }) => lang !== 'de'),
        file,
      ).toEqual([]);
      // A tag and the name of a series are ids: they cannot carry the mark.
      expect(
        texts.filter(({ text, lang }) => lang === 'de' && !text.includes(MARK) && !/^zahl$/i.test(text)),
        file,
      ).toEqual([]);
    }
  });

  it('writes the dates of the interface in English', async () => {
    const { tree } = await pageAt(site, 'essays/zaehlen/index.html');
    const dates = named(tree, 'time').flatMap((time) => said(time, 'en'));
    expect(dates.map(({ text }) => text)).toContain('January 2, 2026');
  });

  it('tells machines the language of the text', async () => {
    expect(await textOf(site, 'feed.xml')).toContain('<language>de</language>');
    const html = await textOf(site, 'essays/zaehlen/index.html');
    expect(html).toContain('"inLanguage":"de"');
    expect(html).toContain('<meta name="citation_language" content="de">');
    expect(html).toContain('<meta property="og:locale" content="de">');
  });
});

/** Its essays are more than a page of a list holds: those of many-essays.ts, and one of the year after. */
describe('a list of more than fifty', () => {
  const ALL = ESSAYS.later + ESSAYS.earlier + 1;

  /** The essays to which the lists of a page lead, in their order. */
  async function listed(file: string): Promise<string[]> {
    const { tree } = await pageAt(site, file);
    const lists = [...classed(tree, 'entries'), ...classed(tree, 'archive')];
    return lists
      .flatMap((list) => named(list, 'li'))
      .flatMap((entry) => named(entry, 'a').slice(0, 1))
      .map((link) => attribute(link, 'href')?.split('/')[2] ?? '');
  }

  it.each([
    ['tags/zahl/', 'tags/zahl/2/', ALL],
    ['series/zahl/', 'series/zahl/2/', ALL - 1],
    ['people/erika/', 'people/erika/essays/2/', ALL],
    ['archive/2025/', 'archive/2025/2/', ESSAYS.later],
  ])('has at %s and %s every entry once, and links from page to page', async (first, second, count) => {
    const files = [first, second].map((path) => `${path}index.html`);
    const pages = await Promise.all(files.map(listed));
    expect(pages.map(({ length }) => length)).toEqual([50, count - 50]);
    expect(new Set(pages.flat()).size).toBe(count);
    const links = files.map(async (file) => {
      const { tree } = await pageAt(site, file);
      const [nav] = classed(tree, 'list-pages');
      return (nav ? named(nav, 'a') : []).map((link) => [attribute(link, 'rel'), attribute(link, 'href')]);
    });
    expect(await Promise.all(links)).toEqual([[['next', `/${second}`]], [['prev', `/${first}`]]]);
  });

  it('keeps its order from page to page', async () => {
    const order = [
      ...(await listed('series/zahl/index.html')),
      ...(await listed('series/zahl/2/index.html')),
    ];
    expect(order).toEqual(order.map((_, index) => `aufsatz-${index}`));
  });

  it('shows in the archive the newest fifty, and leads to every year', async () => {
    const { tree } = await pageAt(site, 'archive/index.html');
    expect(await listed('archive/index.html')).toHaveLength(50);
    const years = classed(tree, 'archive-years').flatMap((nav) =>
      named(nav, 'li').map((year) => toString(year)),
    );
    expect(years.map((year) => year.trim())).toEqual(['2026 (1)', '2025 (55)', '2024 (5)']);
    const rest = named(tree, 'a').map((link) => attribute(link, 'href'));
    expect(rest.filter((href) => href === '/archive/2025/')).toHaveLength(2);
    expect(await listed('archive/2024/index.html')).toHaveLength(ESSAYS.earlier);
  });

  it('is the newest fifty where another list has the rest', async () => {
    for (const file of ['index.html', 'search/index.html', 'feeds/index.html'])
      expect(
        (await listed(file)).filter((id) => id !== '' && !id.endsWith('.xml')),
        file,
      ).toHaveLength(50);
    const guide = await textOf(site, 'llms.txt');
    expect(guide.match(/\/essays\/[^/)]+\.md\)/g)).toHaveLength(50);
    expect(guide).toContain('https://german.example/archive/');
  });

  it('has no address of a page that is not there', async () => {
    const parsed = parseFolder((await readFolder(site.contentDir)).texts, Date.now());
    const { addresses } = targetsOf(parsed, new Set());
    const files = new Set(await filesOf(site));
    const lists = [...addresses].filter((address) =>
      /^\/(?:archive|tags|series|people|graphs)\/.*\d\/$/.test(address),
    );
    expect(lists.length).toBeGreaterThan(5);
    expect(lists.filter((address) => !files.has(fileAt(address.slice(1))))).toEqual([]);
  });
});
