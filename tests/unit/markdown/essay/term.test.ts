import { expect, it } from 'vitest';
import { feedHtml } from '../../../../src/feeds/html.ts';
import { alternate } from '../../../../src/markdown/alternate.ts';
import { renderEssay } from '../../../../src/markdown/essay/essay.ts';

const BODY = 'In :term[log-*odds*]{means="the <i>logarithm</i> of p & q"} a line.\n';

it('explains a term in parentheses where nothing can be pointed at: in feeds and in Markdown', async () => {
  const { rendered, problems } = await renderEssay(BODY, 'md');
  expect(problems).toEqual([]);
  const setting = { id: 'a', url: 'https://a.example/essays/a/', pictures: new Map(), graphs: new Map() };
  expect(feedHtml(rendered.parts, setting)).toBe(
    '<p dir="auto">In <dfn>log-<em>odds</em> (the &#x3C;i>logarithm&#x3C;/i> of p &#x26; q)</dfn> a line.</p>',
  );
  const substitutes = { graph: String, address: String, picture: String };
  expect(alternate(BODY, 'md', substitutes)).toBe(
    'In log-odds (the \\<i\\>logarithm\\</i\\> of p & q) a line.\n',
  );
});

it('says so when a term has no meaning', async () => {
  const { problems } = await renderEssay('A :term[word]{} and a :term[]{means="x"}.\n', 'md');
  expect(problems.map(({ field, found, col }) => [field, found, col])).toEqual([
    ['term', '":term[word]{}"', 3],
    ['term', '":term[]{means=\\"x\\"}"', 23],
  ]);
});
