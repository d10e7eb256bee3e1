import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import Parser from 'rss-parser';
import { EXIT, visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/schema/site.ts';
import { built, filesOf, textOf } from './built.ts';

const parser = new Parser<object, { encoded?: string }>({
  customFields: { item: [['content:encoded', 'encoded']] },
});

function all(tree: Nodes, test: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (test(node)) found.push(node);
  });
  return found;
}

function tags(tree: Nodes, ...names: string[]): Element[] {
  return all(tree, ({ tagName }) => names.includes(tagName));
}

/** The formulas of an essay's page, without the TeX that stands in them, nor the words of its thread. */
function formulasOf(page: Root): string[] {
  const [article] = tags(page, 'article');
  return (article ? tags(article, 'math') : []).map((math) => {
    visit(math, { type: 'element', tagName: 'annotation' }, (node: Element) => {
      node.children = [];
      return EXIT;
    });
    return toString(math).normalize('NFKC');
  });
}

describe.each(['journal', 'fixture'] as const)('/feed.xml of the %s site', (which) => {
  const site = built(which);
  const { origin } = siteSchema.parse(JSON.parse(readFileSync(join(site.contentDir, 'site.json'), 'utf8')));
  const root = origin + site.base;
  let files: readonly string[];
  let xml: string;
  let items: { link: string; guid: string; content: Root; page: Root }[];

  /** The file behind an address of the site. */
  const fileAt = (address: string) => {
    const path = new URL(address).pathname.slice(site.base.length);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };

  beforeAll(async () => {
    files = await filesOf(site);
    xml = await textOf(site, 'feed.xml');
    const feed = await parser.parseString(xml);
    items = await Promise.all(
      feed.items.map(async ({ link = '', guid = '', encoded = '' }) => ({
        link,
        guid,
        content: fromHtml(encoded, { fragment: true }),
        page: fromHtml(await textOf(site, fileAt(link))),
      })),
    );
  });

  it('has one item for each published essay, each with a guid of its own', () => {
    const pages = files.filter((file) => /^essays\/[^/]+\/index\.html$/.test(file));
    expect(items.map(({ link }) => fileAt(link)).sort()).toEqual(pages);
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
  });

  it('names itself, and holds nothing of a draft', () => {
    expect(xml).toContain(`<atom:link href="${root}feed.xml" rel="self"`);
    expect(xml).not.toContain('canaryquartz');
  });

  it('has absolute addresses only, and those into the site lead to a file', () => {
    for (const { content } of items) {
      const addresses = all(content, () => true).flatMap(({ properties }) =>
        ['href', 'src', 'cite', 'poster', 'srcSet'].flatMap((name) => properties[name] ?? []).map(String),
      );
      for (const address of addresses) {
        expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
        if (address.startsWith(origin)) expect(files, address).toContain(fileAt(address));
      }
    }
  });

  it('has each formula of the page once, and no TeX', () => {
    for (const { content, page } of items) {
      const formulas = tags(content, 'math').map((math) => toString(math).normalize('NFKC'));
      expect(formulas).toEqual(formulasOf(page));
      expect(tags(content, 'semantics', 'annotation')).toEqual([]);
    }
    expect(items.some(({ content }) => tags(content, 'math').length > 0)).toBe(true);
  });

  it('has each graph of the page as a picture with words and a table', () => {
    for (const { content, page } of items) {
      const graphs = all(
        page,
        ({ tagName, properties }) => tagName === 'figure' && String(properties['id']).startsWith('graph-'),
      );
      const pictures = tags(content, 'img').filter(({ properties }) =>
        String(properties['src']).includes('/graphs/'),
      );
      expect(pictures).toHaveLength(graphs.length);
      for (const { properties } of pictures) expect(String(properties['alt']).length).toBeGreaterThan(20);
      expect(tags(content, 'table').length).toBeGreaterThanOrEqual(graphs.length);
    }
    expect(items.some(({ content }) => tags(content, 'img').length > 0)).toBe(true);
  });

  it('links into its page at anchors that are there, and carries every footnote', () => {
    for (const { link, content, page } of items) {
      const anchors = new Set(
        all(page, ({ properties }) => properties['id'] !== undefined).map(
          ({ properties }) => properties['id'],
        ),
      );
      const fragments = tags(content, 'a')
        .map(({ properties }) => String(properties['href']))
        .filter((href) => href.startsWith(`${link}#`))
        .map((href) => decodeURIComponent(new URL(href).hash.slice(1)));
      for (const fragment of fragments) expect(anchors, `${link}#${fragment}`).toContain(fragment);
      const id = /([^/]+)\/$/.exec(link)?.[1] ?? '';
      const notes = tags(content, 'li').filter(({ properties }) =>
        String(properties['id']).startsWith(`${id}-fn-`),
      );
      expect(notes).toHaveLength([...anchors].filter((anchor) => String(anchor).startsWith('fn-')).length);
    }
  });

  it('leaves nothing behind that only the page understands', () => {
    for (const { content } of items) {
      expect(all(content, ({ tagName }) => tagName.includes('-'))).toEqual([]);
      expect(tags(content, 'script', 'style', 'svg', 'canvas', 'input')).toEqual([]);
      const attributes = all(content, () => true).flatMap(({ properties }) => Object.keys(properties));
      expect(attributes.filter((name) => /^(?:class|style|role|tabIndex|data|aria|on)/.test(name))).toEqual(
        [],
      );
    }
  });
});
