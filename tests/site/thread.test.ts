import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { threadsText } from '../../src/locales/en/threads.ts';
import { built } from './built.ts';
import { attribute, byId, classed, classesOf, elements, named, pageAt } from './html.ts';
import type { Page } from './html.ts';

/** The comments of a thread, from top to bottom. */
function comments(tree: Nodes): Element[] {
  return named(tree, 'article').filter((article) => classesOf(article).includes('comment'));
}

function ids(articles: readonly Element[]): (string | undefined)[] {
  return articles.map((article) => attribute(article, 'id'));
}

/** The answers that stand right after a comment, in its box of replies. */
function repliesTo(tree: Nodes, id: string): Element[] {
  const [parent] = elements(tree, ({ children }) =>
    children.some((child) => 'properties' in child && child.properties['id'] === id),
  );
  const children = (parent?.children ?? []).filter((child) => child.type === 'element');
  const next = children[children.findIndex((child) => child.properties['id'] === id) + 1];
  return next && classesOf(next).includes('replies') ? comments(next) : [];
}

describe('a thread of hostile comments', () => {
  let page: Page;
  let thread: Element;

  beforeAll(async () => {
    page = await pageAt(built('fixture'), 'essays/hostile/index.html');
    thread = byId(page.tree, 'thread');
  });

  it("shows the essay's title as its author wrote it", () => {
    const title = '</title><script>alert(1)</script> & “quotes”';
    expect(named(page.tree, 'h1').map((heading) => toString(heading))).toEqual([title]);
    expect(named(page.tree, 'title').map((name) => toString(name))).toContainEqual(
      expect.stringContaining(title),
    );
  });

  it('turns no word of a comment into a script, a picture or a handler', () => {
    expect(named(thread, 'script', 'img', 'iframe', 'object', 'embed', 'base', 'meta')).toEqual([]);
    // The filter of the thread is one.
    expect(classed(thread, 'comment').flatMap((comment) => named(comment, 'form'))).toEqual([]);
    const links = named(thread, 'a').map((link) => attribute(link, 'href') ?? '');
    expect(links.filter((href) => !/^(?:https?:\/\/|#|\/sub\/path\/)/.test(href))).toEqual([]);
    expect(toString(byId(thread, 'c-later'))).toContain('<script>alert(1)</script>');
  });

  it("shows an author's name as text", () => {
    const [name] = classed(byId(thread, 'c-later'), 'author');
    expect(name && toString(name).trim()).toBe('<img src=x onerror=alert(1)>');
  });

  it('marks every link out as the word of a stranger', () => {
    const out = named(thread, 'a').filter((link) => attribute(link, 'href')?.startsWith('http'));
    expect(out.length).toBeGreaterThanOrEqual(3);
    expect(out.map((link) => attribute(link, 'rel'))).toEqual(
      out.map(() => 'nofollow ugc noopener noreferrer'),
    );
  });

  it('puts the pinned comment first and keeps the rest in order of time', () => {
    expect(ids(comments(thread))).toEqual([
      'c-later',
      'c-reply',
      'c-moved',
      'c-gone',
      'c-after-gone',
      'c-not-public',
      'c-orphan',
    ]);
  });

  it('gathers an orphan under a gap that names nobody', () => {
    expect(toString(byId(thread, 'c-not-public')).trim()).toBe(threadsText.notPublic);
    expect(ids(repliesTo(thread, 'c-not-public'))).toEqual(['c-orphan']);
  });

  it('leaves a stone where a comment was deleted, with the answers under it', () => {
    expect(toString(byId(thread, 'c-gone')).trim()).toBe(threadsText.deleted);
    expect(ids(repliesTo(thread, 'c-gone'))).toEqual(['c-after-gone']);
    expect(toString(byId(thread, 'c-after-gone'))).toContain(threadsText.inReplyTo(threadsText.deletedName));
  });
});

describe('samples', () => {
  const tagged = (tree: Nodes): string[] =>
    comments(tree)
      .filter((comment) => classed(comment, 'sample').length > 0)
      .map((comment) => attribute(comment, 'id') ?? '');

  it('are called so at the head of their thread and in each of them', async () => {
    const { tree } = await pageAt(built('journal'), 'essays/four-ways/index.html');
    const thread = byId(tree, 'thread');
    expect(toString(thread)).toContain(threadsText.samples);
    expect(tagged(thread)).toHaveLength(comments(thread).length);
  });

  it('are told from the comments of readers in a thread that has both', async () => {
    const { tree } = await pageAt(built('journal'), 'essays/error-budget/index.html');
    expect(toString(byId(tree, 'thread'))).toContain('3 comments, 2 of them samples.');
    expect(tagged(tree)).toEqual(['c-2026-11-06-position-c', 'c-2026-11-07-position-a']);
    const plain = byId((await pageAt(built('journal'), 'essays/pressure/index.html')).tree, 'thread');
    expect(toString(plain)).not.toContain(threadsText.samples);
  });

  it('are called so where comments are listed, and where the front page counts them', async () => {
    const { tree } = await pageAt(built('journal'), 'people/position-c/index.html');
    const entries = classed(tree, 'stream').flatMap((stream) => named(stream, 'li'));
    const sample = (essay: string): boolean[] =>
      entries
        .filter((entry) => classed(entry, 'stream-on').some((line) => toString(line).includes(essay)))
        .map((entry) => tagged(entry).length > 0);
    expect(new Set(sample('When the inspectors are cousins'))).toEqual(new Set([true]));
    expect(new Set(sample('Load finds the weak rivet'))).toEqual(new Set([false]));
    const front = toString((await pageAt(built('journal'), 'index.html')).tree);
    expect(front).toMatch(/\d+ sample comments so far\./);
  });
});
