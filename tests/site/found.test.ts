import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadImage } from '@napi-rs/canvas';
import { built, filesOf, textOf } from './built.ts';
import { attribute, elements, named, originOf, pageAt, pagesOf } from './html.ts';
import type { Page } from './html.ts';

/** The content of the <meta> with this name or property; all of them, for there must be one. */
function metas({ tree }: Page, key: string): string[] {
  return named(tree, 'meta')
    .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(key))
    .map((meta) => attribute(meta, 'content') ?? '');
}

const isUnlisted = (page: Page): boolean => metas(page, 'robots').includes('noindex');

/** The things that a page describes to machines. @throws SyntaxError when that is no JSON */
function thingsOf({ tree }: Page): { readonly '@type': string; readonly [key: string]: unknown }[] {
  return elements(tree, (element) => attribute(element, 'type') === 'application/ld+json').flatMap(
    (script) => JSON.parse(toString(script))['@graph'],
  );
}

describe.each(['journal', 'fixture'] as const)('what the %s site tells machines', (which) => {
  const site = built(which);
  let origin: string;
  let files: ReadonlySet<string>;
  let pages: readonly Page[];

  beforeAll(async () => {
    origin = await originOf(site);
    files = new Set(await filesOf(site));
    pages = await pagesOf(site);
  });

  /** The built file behind a full address. */
  function fileAt(address: string): string {
    const url = new URL(address);
    expect(url.origin).toBe(origin);
    const path = decodeURIComponent(url.pathname.slice(site.base.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  }

  it('knows each listed page by its own address and by a title that no other has', () => {
    const listed = pages.filter((page) => !isUnlisted(page));
    const titles = listed.flatMap(({ tree }) =>
      named(tree, 'head').flatMap((head) => named(head, 'title').map((title) => toString(title))),
    );
    expect(titles).toHaveLength(listed.length);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
    for (const page of listed) {
      const canonical = named(page.tree, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
      expect(
        canonical.map((link) => attribute(link, 'href')),
        page.file,
      ).toEqual([page.url]);
    }
  });

  it('shows on other sites a picture that is there and has the size that is said, with words for it', async () => {
    for (const page of pages) {
      const [image = ''] = metas(page, 'og:image');
      const { width, height } = await loadImage(await readFile(join(site.dist, fileAt(image))));
      expect([`${width}`, `${height}`], page.file).toEqual([
        ...metas(page, 'og:image:width'),
        ...metas(page, 'og:image:height'),
      ]);
      expect(metas(page, 'og:image:alt')[0], page.file).toMatch(/\w/);
      expect(metas(page, 'og:title'), page.file).toHaveLength(1);
    }
  });

  it('lists every page in the sitemap but those that ask to be left out', async () => {
    const index = await textOf(site, 'sitemap-index.xml');
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, part = '']) => fileAt(part));
    const maps = await Promise.all(parts.map((part) => textOf(site, part)));
    const listed = maps.flatMap((map) => [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc));
    const wanted = pages.filter((page) => !isUnlisted(page)).map(({ url }) => url);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expect(pages.filter(isUnlisted).length).toBeGreaterThan(1);
    expect(await textOf(site, 'robots.txt')).toContain(`Sitemap: ${origin}${site.base}sitemap-index.xml`);
  });

  it('leads every link of llms.txt to a file, and gives each essay as Markdown', async () => {
    const guide = await textOf(site, 'llms.txt');
    const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => fileAt(address));
    expect(links.filter((file) => !files.has(file))).toEqual([]);
    const essays = [...files].filter((file) => /^essays\/[^/]+\/index\.html$/.test(file));
    expect(links.filter((file) => file.endsWith('.md'))).toHaveLength(essays.length);
  });

  it('gives Markdown that stands by itself: full addresses, and nothing that only this site understands', async () => {
    for (const file of [...files].filter((name) => /^essays\/[^/]+\.md$/.test(name))) {
      const text = await textOf(site, file);
      const prose = text.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');
      expect(prose, file).not.toMatch(/^::|<Graph|^(?:import|export) |\]\(\/|\]\(\.{0,2}\//m);
      const own = [...prose.matchAll(/\]\((https:\/\/[^)\s]+)\)/g)].map(([, address = '']) => address);
      for (const address of own.filter((one) => one.startsWith(`${origin}/`))) {
        expect(files.has(fileAt(address)), `${file}: ${address}`).toBe(true);
      }
    }
  });

  it('has a manifest whose icons are there', async () => {
    const manifest = JSON.parse(await textOf(site, 'site.webmanifest'));
    expect(manifest.start_url).toBe(site.base);
    for (const { src } of manifest.icons) expect(files.has(src.slice(site.base.length)), src).toBe(true);
  });
});

describe('structured data', () => {
  it('describes an essay with its authors and dates, and its thread as a discussion of it', async () => {
    const [about, posting] = thingsOf(await pageAt(built('journal'), 'essays/four-ways/index.html'));
    expect(about).toMatchObject({ '@type': 'Article', datePublished: '2026-10-05', inLanguage: 'en-GB' });
    expect(posting).toMatchObject({ '@type': 'DiscussionForumPosting', about: { '@id': about?.['@id'] } });
    const comments = posting?.['comment'];
    expect(comments).toHaveLength(Number(posting?.['commentCount']));
  });

  it('calls no role a person', async () => {
    const pages = await pagesOf(built('journal'));
    const role = pages.find(({ file }) => file === 'people/position-c/index.html');
    expect(role && thingsOf(role)).toEqual([]);
    const text = JSON.stringify(pages.flatMap(thingsOf));
    expect(text).not.toMatch(/"Person","name":"Position/);
  });

  it('cannot be ended by what a stranger wrote, and tells nothing that was deleted', async () => {
    const page = await pageAt(built('fixture'), 'essays/hostile/index.html');
    const text = JSON.stringify(thingsOf(page));
    expect(text).toContain('alert(1)');
    expect(named(page.tree, 'script').map((script) => attribute(script, 'type'))).not.toContain(
      'text/javascript',
    );
    expect(text).not.toContain('deletedquartz');
  });
});

describe('an old address', () => {
  it.each(['2019/mixed-up.html', 'old'])('%s leads to the essay of today', async (alias) => {
    const { tree } = await pageAt(built('fixture'), `${alias}/index.html`);
    const refresh = named(tree, 'meta').find((meta) => attribute(meta, 'httpEquiv') === 'refresh');
    expect(refresh && attribute(refresh, 'content')).toBe('0; url=/sub/path/essays/mixed/');
    expect(named(tree, 'a').map((link) => attribute(link, 'href'))).toContain('/sub/path/essays/mixed/');
  });
});
