import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import Parser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseComment } from '../../src/schema/files.ts';
import type { CommentData } from '../../src/schema/comment.ts';
import { built, filesOf, textOf } from './built.ts';
import { attribute, classed, elements, named, originOf, pageAt } from './html.ts';

type Attributes = readonly { readonly $: Readonly<Record<string, string>> }[];

const parser = new Parser<object, { id: string; inReplyTo: Attributes; updated: string }>({
  customFields: { item: [['thr:in-reply-to', 'inReplyTo', { keepArray: true }], 'updated'] },
});

/** Entries of a long thread that its feed holds. */
const NEWEST = 200;

describe.each(['journal', 'fixture'] as const)('the feeds of threads of the %s site', (which) => {
  const site = built(which);
  let origin: string;
  let files: readonly string[];
  let essays: readonly string[];

  beforeAll(async () => {
    origin = await originOf(site);
    files = await filesOf(site);
    essays = files.flatMap((file) => /^essays\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
  });

  /** The comments of a thread as their files have them. */
  async function comments(essay: string): Promise<ReadonlyMap<string, CommentData>> {
    const folder = join(site.contentDir, 'threads', essay);
    const names = await readdir(folder).catch(() => []);
    const read = names.map(async (name) => {
      const { value } = parseComment(name, await readFile(join(folder, name), 'utf8'));
      if (!value) throw new Error(`${name} cannot be read`);
      return [name.replace(/\.md$/, ''), value.data] as const;
    });
    return new Map(await Promise.all(read));
  }

  const commentOf = (id: string): string | undefined => /\/comments\/([^/]+)$/.exec(id)?.[1];

  it('stand on the page that lists every feed, with their full addresses, and so does that of the essays', async () => {
    const { tree } = await pageAt(site, 'feeds/index.html');
    const main = named(tree, 'main')[0] ?? expect.fail('no main');
    const listed = classed(main, 'archive').flatMap((list) => named(list, 'li'));
    const hrefs = listed.map((item) =>
      named(item, 'a')
        .map((link) => attribute(link, 'href'))
        .join(),
    );
    const feeds = files.filter((file) => /^(?:feed|feeds\/.*)\.xml$/.test(file));
    expect(hrefs.toSorted()).toEqual(feeds.map((file) => site.base + file).sort());
    for (const [index, item] of listed.entries())
      expect(toString(item)).toContain(new URL(hrefs[index] ?? '', origin).href);
  });

  it('are there for every published essay, and for no draft', () => {
    const feeds = files.filter((file) => file.startsWith('feeds/threads/'));
    expect(feeds).toEqual(essays.map((essay) => `feeds/threads/${essay}.xml`).sort());
  });

  it('hold every comment but the deleted ones, and answer each other as the files do', async () => {
    const guids = new Map(
      (await new Parser().parseString(await textOf(site, 'feed.xml'))).items.map(({ link, guid }) => [
        link,
        guid,
      ]),
    );
    for (const essay of essays) {
      const { items } = await parser.parseString(await textOf(site, `feeds/threads/${essay}.xml`));
      const there = [...(await comments(essay))].filter(([, { state }]) => state !== 'deleted');
      const expected = new Map(there.map(([id, { parent }]) => [id, parent]));
      const told = items.map((item) => {
        const [answer, ...more] = item.inReplyTo.map(({ $ }) => $);
        expect(more).toEqual([]);
        const parent = commentOf(answer?.['ref'] ?? '');
        if (parent === undefined)
          expect(answer?.['ref']).toBe(guids.get(`${origin}${site.base}essays/${essay}/`));
        return [commentOf(item.id), parent] as const;
      });
      expect(told.length, essay).toBe(Math.min(there.length, NEWEST));
      for (const [id = '', parent] of told) {
        expect(expected.has(id), id).toBe(true);
        expect(parent, id).toBe(expected.get(id));
      }
      expect(new Set(told.map(([id]) => id)).size).toBe(told.length);
      const dates = items.map(({ isoDate = '' }) => isoDate);
      expect(dates).toEqual(dates.toSorted().reverse());
    }
  });

  it('lead every entry, and what it answers, to where it stands on a page', async () => {
    for (const essay of essays) {
      const { items } = await parser.parseString(await textOf(site, `feeds/threads/${essay}.xml`));
      for (const { link = '', inReplyTo } of items.slice(0, 20)) {
        for (const address of [link, inReplyTo[0]?.$['href'] ?? '']) {
          const { pathname, hash, origin: host } = new URL(address);
          expect(host).toBe(origin);
          const { tree } = await pageAt(site, `${pathname.slice(site.base.length)}index.html`);
          const ids = elements(tree).map((element) => attribute(element, 'id'));
          if (hash === '' || ids.includes(hash.slice(1))) continue;
          // The link for ever is that of the essay's page, which knows the pages of the others.
          const index = await textOf(site, `${pathname.slice(site.base.length)}thread/index.json`);
          expect(Object.keys(JSON.parse(index).comments), address).toContain(hash.slice(3));
        }
      }
    }
  });

  /** What a comment's text may not hold; the pictures are of the curves that comments draw. */
  const strange = (tree: Nodes) =>
    named(tree, 'script', 'img', 'style').filter(
      (one) =>
        !/^https:\/\/[^/]+\/.*essays\/[a-z-]+\/graphs\/[a-z0-9-]+\.png$/.test(attribute(one, 'src') ?? ''),
    );

  it('hold no control character and no word that is not public', async () => {
    for (const file of files.filter((name) => /^feeds\/.*\.xml$/.test(name))) {
      const xml = await textOf(site, file);
      expect(xml, file).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
      expect(xml, file).not.toMatch(/canaryquartz|deletedquartz|secretname/);
      const { items } = await parser.parseString(xml);
      for (const { content = '' } of items)
        expect(strange(fromHtml(content, { fragment: true }))).toEqual([]);
    }
  });

  it('are named by the page of the essay, and those of scenarios by the page of the graph', async () => {
    const feeds = files.filter((file) => /^feeds\/.*\.xml$/.test(file));
    const follows = async (page: string, feed: string): Promise<void> => {
      const { tree } = await pageAt(site, page);
      const alternates = named(tree, 'link').filter(
        (link) => attribute(link, 'type') === 'application/atom+xml',
      );
      const wanted = feeds.includes(feed) ? [`${origin}${site.base}${feed}`] : [];
      expect(
        alternates.map((link) => attribute(link, 'href')),
        page,
      ).toEqual(wanted);
      const links = named(tree, 'a').filter((link) => attribute(link, 'href') === `${site.base}${feed}`);
      expect(links, page).toHaveLength(wanted.length);
    };
    for (const essay of essays) await follows(`essays/${essay}/index.html`, `feeds/threads/${essay}.xml`);
    const graphs = files.flatMap((file) => /^graphs\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
    for (const graph of graphs) await follows(`graphs/${graph}/index.html`, `feeds/scenarios/${graph}.xml`);
    expect(feeds.some((file) => file.startsWith('feeds/scenarios/'))).toBe(true);
  });
});

it('a scenario is followed through every essay, by who takes, leaves or answers it', async () => {
  const ids = async (which: 'journal' | 'fixture', scenario: string) => {
    const { items } = await parser.parseString(await textOf(built(which), `feeds/scenarios/${scenario}.xml`));
    return items.map((item) => item.id.replace(/^.*essays\//, ''));
  };
  expect(await ids('fixture', 'spare')).toEqual(
    expect.arrayContaining(['hostile/comments/moved', 'hostile/comments/later', 'mixed/comments/drawer-2']),
  );
  expect(await ids('fixture', 'long-labels')).toEqual(['hostile/comments/moved']);
  const essays = (await ids('journal', 'scenario-c')).map((id) => id.replace(/\/.*/, ''));
  expect(new Set(essays)).toEqual(
    new Set(['four-ways', 'how-to-write', 'error-budget', 'watchman', 'pressure']),
  );
});
