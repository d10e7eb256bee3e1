import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { built } from './built.ts';
import { attribute, byId, classed, named, pageAt } from './html.ts';

const site = built('fixture');

it('lists what moved readers, those that moved most first, with whom and which way', async () => {
  const { tree } = await pageAt(site, 'moves/index.html');
  const [list] = classed(tree, 'causes');
  if (!list) return expect.fail('no causes');
  const text = toString(list).replace(/\s+/g, ' ');
  expect(text).toContain('Elsewhere </a><script>alert(1)</script>');
  const outside = named(list, 'a').filter((link) => attribute(link, 'rel') !== undefined);
  expect(outside.map((link) => [attribute(link, 'href'), attribute(link, 'rel')])).toEqual([
    ['https://elsewhere.example/a?b=<c>&d', 'nofollow ugc noopener noreferrer'],
  ]);
  // A sample move is marked as one.
  expect(classed(list, 'sample').length).toBeGreaterThan(0);
  const counts = named(list, 'strong').map((count) => Number(/\d+/.exec(toString(count))?.[0]));
  expect(counts.length).toBeGreaterThan(2);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

it('says at the place of a cause whom it moved, in another thread too, and under a comment what moved its author', async () => {
  const hostile = await pageAt(site, 'essays/hostile/index.html');
  expect(toString(byId(hostile.tree, 'c-reply'))).toContain('<b>Third</b>');
  expect(classed(hostile.tree, 'essay-moved').map(toString).join()).toMatch(
    /This essay moved 1 reader:.*Third/s,
  );
  const mixed = await pageAt(site, 'essays/mixed/index.html');
  const links = (id: string) => named(byId(mixed.tree, id), 'a').map((link) => attribute(link, 'href'));
  expect(links('c-moved-outside')).toContain('https://elsewhere.example/a?b=<c>&d');
  expect(links('c-moved-other')).toContain(`${site.base}essays/hostile/#c-reply`);
  expect(links('c-moved-essay')).toContain(`${site.base}essays/hostile/`);
});

it('follows moves by a feed', async () => {
  const feed = await readFile(join(site.dist, 'feeds/moves.xml'), 'utf8');
  expect(feed).toContain(`essays/mixed/#c-moved-other`);
  expect(feed).not.toContain('c-drawer-2');
  const { tree } = await pageAt(site, 'feeds/index.html');
  expect(named(tree, 'a').map((link) => attribute(link, 'href'))).toContain(`${site.base}feeds/moves.xml`);
});
