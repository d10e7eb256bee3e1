import { expect, it } from 'vitest';
import { publicProblems } from '../../../src/loader/public-files.ts';

const PAGES = new Set([
  '/',
  '/essays/a/',
  '/feed.xml',
  '/icon.svg',
  '/icon-180.png',
  '/theme.js',
  '/404.html',
]);

it('lets an author publish any file, the engine’s icon in another form among them', () => {
  expect(publicProblems(['CNAME', 'icon.svg', 'wordmark.svg', 'talks/2026.pdf', '_headers'], PAGES)).toEqual(
    [],
  );
});

it.each([
  [['Talk.pdf', 'talk.pdf'], 'talk.pdf', 'differ in more'],
  [['feed.xml'], 'feed.xml', 'an address that nothing else has'],
  [['essays/a/index.html'], 'essays/a/index.html', 'an address that nothing else has'],
  [['feed.xml/a.txt'], 'feed.xml/a.txt', 'an address that nothing else has'],
  [['essays/a'], 'essays/a', 'an address that nothing else has'],
  [['index.html'], 'index.html', 'an address that nothing else has'],
  [['theme.js'], 'theme.js', 'an address that nothing else has'],
  [['icon-180.png'], 'icon-180.png', 'an address that nothing else has'],
  [['_astro/a.js'], '_astro/a.js', 'an address that nothing else has'],
  [['404.html'], '404.html', 'an address that nothing else has'],
])('refuses %j', (names, file, expected) => {
  const problems = publicProblems(names, PAGES);
  expect(problems.map((problem) => problem.file)).toEqual([`public/${file}`]);
  expect(problems[0]?.expected).toContain(expected);
});
