import { expect, it } from 'vitest';
import { built, textOf } from './built.ts';
import { attribute, classed, named, pageAt } from './html.ts';

const fixture = built('fixture');

it('says the language and direction of an essay where its words are, and of the page around it the site’s', async () => {
  const { tree } = await pageAt(fixture, 'essays/no-graph/index.html');
  const [page] = named(tree, 'html');
  expect(page && attribute(page, 'lang')).toBe('en');
  for (const element of [...named(tree, 'h1'), ...classed(tree, 'deck'), ...classed(tree, 'prose')])
    expect([attribute(element, 'lang'), attribute(element, 'dir')]).toEqual(['he', 'rtl']);
  const languages = named(tree, 'meta').filter((meta) => /language$/i.test(attribute(meta, 'name') ?? ''));
  expect(languages.map((meta) => attribute(meta, 'content'))).toEqual(['he', 'he']);
  expect(await textOf(fixture, 'essays/no-graph/index.html')).toContain('"inLanguage":"he"');
  const { tree: other } = await pageAt(fixture, 'essays/hostile/index.html');
  expect(named(other, 'h1').map((title) => attribute(title, 'lang'))).toEqual([undefined]);
});

it('says it in the feed, which has but one language of its own', async () => {
  const feed = await textOf(fixture, 'feed.xml');
  expect(feed).toContain('<div lang="he" dir="rtl">');
  expect(feed.match(/lang="he"/g)).toHaveLength(1);
});
