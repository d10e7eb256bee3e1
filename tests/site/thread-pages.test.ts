import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Element } from 'hast';
import { threadsText } from '../../src/locales/en/threads.ts';
import { built, textOf } from './built.ts';
import { LEVELS } from './deep-thread.ts';
import { attribute, classed, classesOf, elements, named, pagesOf } from './html.ts';
import type { Page } from './html.ts';

const site = built('fixture');

function comments({ tree }: Page): Element[] {
  return classed(tree, 'comment');
}

function idOf(comment: Element): string {
  return (attribute(comment, 'id') ?? '').replace(/^c-/, '');
}

function hrefs(element: Element): string[] {
  return named(element, 'a').map((link) => attribute(link, 'href') ?? '');
}

/** The pages of an essay on which its comments stand, and those that repeat them in another order. */
function split(pages: readonly Page[], essay: string): { standing: Page[]; sorted: Page[] } {
  // The form has a comment too, which is the reader's own.
  const own = pages.filter(({ file }) => file.startsWith(`essays/${essay}/`) && !file.includes('/answer/'));
  const isSorted = ({ file }: Page): boolean => /\/(?:newest|liveliest)\//.test(file);
  return { standing: own.filter((page) => !isSorted(page)), sorted: own.filter(isSorted) };
}

let pages: readonly Page[];

beforeAll(async () => {
  pages = await pagesOf(site);
});

describe.each([
  { essay: 'long', ids: Array.from({ length: 450 }, (_, index) => `n${index}`), least: 3 },
  { essay: 'deep', ids: Array.from({ length: LEVELS }, (_, index) => `level-${index + 1}`), least: 40 },
])('the thread of $essay, in pages', ({ essay, ids, least }) => {
  it('shows every comment once, and in another order once more', () => {
    const { standing, sorted } = split(pages, essay);
    expect(standing.length).toBeGreaterThanOrEqual(least);
    expect(standing.flatMap(comments).map(idOf).toSorted()).toEqual(ids.toSorted());
    const newest = sorted.filter(({ file }) => file.includes('/newest/'));
    expect(newest.flatMap(comments).length).toBe(ids.length - classed(pageOfAll(standing), 'gone').length);
  });

  it('keeps every page shallow, because Chromium cuts a document at 512 elements deep', () => {
    const deepest = (element: Element): number =>
      1 + Math.max(0, ...element.children.map((child) => (child.type === 'element' ? deepest(child) : 0)));
    for (const { tree } of split(pages, essay).standing)
      expect(Math.max(...named(tree, 'html').map(deepest))).toBeLessThan(100);
  });

  it('leads from the first page to every other by links alone', () => {
    const { standing } = split(pages, essay);
    const byPath = new Map(standing.map((page) => [new URL(page.url).pathname, page]));
    const reached = new Set<string>();
    const waiting = [`${site.base}essays/${essay}/`];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const page = byPath.get(path);
      if (!page || reached.has(path)) continue;
      reached.add(path);
      waiting.push(
        ...named(page.tree, 'main', 'section')
          .flatMap(hrefs)
          .map((href) => href.replace(/#.*/, '')),
      );
    }
    expect([...reached].toSorted()).toEqual([...byPath.keys()].toSorted());
  });

  it('knows the page of every comment that is not on the first one', async () => {
    const index: unknown = JSON.parse(await textOf(site, `essays/${essay}/thread/index.json`));
    const paths: unknown = Reflect.get(Object(index), 'pages');
    const places: unknown = Reflect.get(Object(index), 'comments');
    const told = Object.entries(Object(places)).map(([id, place]) => [
      id,
      Reflect.get(Object(paths), Number(place)),
    ]);
    const stand = split(pages, essay).standing.flatMap((page) =>
      comments(page).map((comment) => [idOf(comment), new URL(page.url).pathname]),
    );
    const further = stand.filter(([, path]) => path !== `${site.base}essays/${essay}/`);
    expect(told.toSorted()).toEqual(further.toSorted());
  });

  it('tells the newest comments with their pages', async () => {
    const news: unknown = JSON.parse(await textOf(site, `essays/${essay}/thread/newest.json`));
    const told: unknown = Reflect.get(Object(news), 'comments');
    if (!Array.isArray(told)) throw new Error('no list of comments');
    expect(told).toHaveLength(
      Math.min(500, ids.length - classed(pageOfAll(split(pages, essay).standing), 'gone').length),
    );
    const times = told.map((one: unknown) => Number(Reflect.get(Object(one), 1)));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });
});

/** All pages as one tree, to count in. */
function pageOfAll(some: readonly Page[]): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {},
    children: some.flatMap(({ tree }) => named(tree, 'body')),
  };
}

describe('a comment away from the first page', () => {
  it('is linked where it stands by whoever names it', () => {
    const [keeper] = pages.filter(({ file }) => file === 'people/keeper/index.html');
    const links = keeper ? named(keeper.tree, 'a').map((link) => attribute(link, 'href') ?? '') : [];
    const away = links.filter((href) => /\/essays\/long\/(?:thread|branch)\/.*#c-n\d+$/.test(href));
    expect(away.length).toBeGreaterThan(0);
    for (const href of away) {
      const [path, anchor] = href.split('#');
      const [page] = pages.filter(({ url }) => new URL(url).pathname === path);
      expect(page && comments(page).map((comment) => attribute(comment, 'id'))).toContain(anchor);
    }
  });

  it('links what it answers, on whatever page that stands, and says its first line', () => {
    const all = new Map(
      split(pages, 'long')
        .standing.flatMap(comments)
        .map((one) => [attribute(one, 'id'), one]),
    );
    let elsewhere = 0;
    for (const page of pages.filter(({ file }) => file.startsWith('essays/long/'))) {
      const here = new Set(comments(page).map((comment) => attribute(comment, 'id')));
      for (const answers of classed(page.tree, 'answers-link')) {
        const [href = ''] = hrefs(answers);
        const anchor = href.slice(href.indexOf('#') + 1);
        expect(href.startsWith('#')).toBe(here.has(anchor));
        if (!here.has(anchor)) elsewhere += 1;
        const parent = all.get(anchor);
        const [prose] = parent ? classed(parent, 'prose') : [];
        const line = /Number \d+\./.exec(prose ? toString(prose) : '')?.[0];
        expect(toString(answers)).toContain(line ?? threadsText.inReplyTo(threadsText.deletedName));
      }
    }
    expect(elsewhere).toBeGreaterThan(10);
  });

  it('goes on below its branch, under a line of the comment that it answers', () => {
    const [branch] = pages.filter(({ file }) => file === 'essays/long/branch/n0/index.html');
    const [ghost] = branch ? classed(branch.tree, 'ghost') : [];
    expect(ghost && toString(ghost)).toContain('Number 0.');
    expect(ghost && hrefs(ghost)).toEqual(['/sub/path/essays/long/#c-n0']);
  });
});

describe('a thread in another order', () => {
  it('shows the newest comment first, and the liveliest branch', () => {
    const first = (file: string): string | undefined => {
      const [page] = pages.filter((one) => one.file === file);
      return page && comments(page).map(idOf)[0];
    };
    expect(first('essays/long/newest/index.html')).toBe('n449');
    // A third of all comments answer the first one.
    expect(first('essays/long/liveliest/index.html')).toBe('n0');
  });

  it('is kept out of search engines, and links every comment where it stands', () => {
    for (const page of split(pages, 'long').sorted) {
      const robots = elements(page.tree, (element) => attribute(element, 'name') === 'robots');
      expect(robots.map((element) => attribute(element, 'content'))).toEqual(['noindex']);
      for (const comment of comments(page)) {
        if (classesOf(comment).includes('gone')) continue;
        expect(
          hrefs(comment).some((href) => href.startsWith('/') && href.endsWith(`#c-${idOf(comment)}`)),
        ).toBe(true);
      }
    }
  });
});
