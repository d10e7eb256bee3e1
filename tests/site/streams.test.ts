import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { COMMENTS_PER_PAGE } from '../../src/list-pages.ts';
import { threadsText } from '../../src/locales/en/threads.ts';
import { parseComment } from '../../src/schema/files.ts';
import { instant } from '../../src/schema/date.ts';
import { built, filesOf, textOf } from './built.ts';
import { attribute, classed, elements, named, pagesOf } from './html.ts';
import type { Page } from './html.ts';

/** Addresses of the comments on a page, as their permanent links have them. */
function commentsOn({ tree }: Page): string[] {
  return classed(tree, 'stream')
    .flatMap((stream) => named(stream, 'a'))
    .filter((link) => attribute(link, 'title') === threadsText.link)
    .map((link) => attribute(link, 'href') ?? '');
}

/** The page of a stream: the first has no number. */
function numberOf({ file }: Page): number {
  return Number(/(\d+)\/index\.html$/.exec(file)?.[1] ?? 1);
}

describe.each(['journal', 'fixture'] as const)('the comments of the %s site', (which) => {
  const site = built(which);

  /** The essay, id, author and date of each comment that is to be seen, as their files have them. */
  async function written() {
    const files = await filesOf(site);
    const essays = files.flatMap((file) => /^essays\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
    const threads = essays.map(async (essay) => {
      const folder = join(site.contentDir, 'threads', essay);
      const names = await readdir(folder).catch(() => []);
      return Promise.all(
        names.map(async (name) => {
          const { value } = parseComment(name, await readFile(join(folder, name), 'utf8'));
          if (!value) throw new Error(`${name} cannot be read`);
          const { author, date, state } = value.data;
          return { essay, id: name.replace(/\.md$/, ''), author, date, state };
        }),
      );
    });
    return (await Promise.all(threads)).flat().filter(({ state }) => state !== 'deleted');
  }

  it('stand on pages of at most twenty, each once, newest first, and no two elements have one id', async () => {
    const pages = (await pagesOf(site))
      .filter(({ file }) => file.startsWith('comments/'))
      .sort((a, b) => numberOf(a) - numberOf(b));
    for (const page of pages) {
      const on = commentsOn(page).length;
      expect(on, page.file).toBeLessThanOrEqual(COMMENTS_PER_PAGE);
      expect(on, page.file).toBeGreaterThan(0);
      const ids = elements(page.tree).flatMap((element) => attribute(element, 'id') ?? []);
      expect(ids.length).toBe(new Set(ids).size);
    }
    const shown = pages.flatMap(commentsOn).map((href) => {
      const [, essay = '', id = ''] = /essays\/([^/]+)\/.*#c-(.*)$/.exec(href) ?? [];
      return `${essay}/${id}`;
    });
    const expected = await written();
    expect(shown.toSorted()).toEqual(expected.map(({ essay, id }) => `${essay}/${id}`).toSorted());
    const dates = new Map(expected.map(({ essay, id, date }) => [`${essay}/${id}`, instant(date)]));
    const times = shown.map((comment) => dates.get(comment) ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('have a feed, and so have those of everybody with a page who wrote one', async () => {
    const parser = new Parser();
    const expected = await written();
    const { items } = await parser.parseString(await textOf(site, 'feeds/comments.xml'));
    expect(items).toHaveLength(Math.min(200, expected.length));
    const people = Map.groupBy(
      expected.filter(({ author }) => author.startsWith('person:')),
      ({ author }) => author.slice('person:'.length),
    );
    const files = await filesOf(site);
    expect(files.filter((file) => file.startsWith('feeds/people/'))).toEqual(
      [...people.keys()].map((person) => `feeds/people/${person}.xml`).sort(),
    );
    for (const [person, comments] of people) {
      const feed = await parser.parseString(await textOf(site, `feeds/people/${person}.xml`));
      expect(feed.items).toHaveLength(Math.min(200, comments.length));
      const ids = new Set(comments.map(({ essay, id }) => `essays/${essay}/#c-${id}`));
      for (const { link = '' } of feed.items)
        expect(ids, link).toContain(new URL(link).href.slice(new URL(link).origin.length + site.base.length));
    }
  });

  it('are told to the filter of a person in the order of their pages', async () => {
    const files = (await filesOf(site)).filter((file) => /^people\/[^/]+\/comments\.json$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const index: unknown = JSON.parse(await textOf(site, file));
      const get = (name: string): readonly unknown[] => {
        const list: unknown = Reflect.get(Object(index), name);
        return Array.isArray(list) ? list : expect.fail(`${file} has no ${name}`);
      };
      const paths = get('pages').map(String);
      const pages = await pagesOf(site);
      const shown = paths.map((path) => {
        const page = pages.find(({ url }) => new URL(url).pathname === path) ?? expect.fail(path);
        return commentsOn(page).map((href) => /essays\/([^/]+)\//.exec(href)?.[1]);
      });
      expect(shown.slice(0, -1).every(({ length }) => length === COMMENTS_PER_PAGE)).toBe(true);
      const essays = get('essays').map((choice) => Reflect.get(Object(choice), 0));
      expect(shown.flat()).toEqual(get('comments').map((comment) => essays[Reflect.get(Object(comment), 0)]));
    }
  });
});
