import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Element, Nodes } from 'hast';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build } from './build.ts';
import type { Built } from './build.ts';
import { textOf } from './built.ts';
import { attribute, named, pageAt, pagesOf } from './html.ts';

/** A site in a language without a locale. Every text of its author ends in this sign, and nothing of the interface has it. */
const MARK = '§';
const CONTENT = resolve('tests/fixtures/german');

let room: string;
let site: Built;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-german-'));
  site = await build(CONTENT, join(room, 'dist'), '/', { kept: inject('kept') });
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
