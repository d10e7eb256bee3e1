import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { replyByHandText } from '../../src/locales/en/reply-by-hand.ts';
import { parseComment } from '../../src/schema/files.ts';
import { BLANKS } from '../../src/threads/reply/comment-template.ts';
import { readEarlier } from '../../src/threads/reply/earlier-comments.ts';
import { built, textOf } from './built.ts';
import { attribute, classed, elements, named, pageAt, pagesOf } from './html.ts';
import type { Page } from './html.ts';

describe.each(['journal', 'fixture'] as const)('the answer pages of the %s site', (which) => {
  const site = built(which);
  let pages: readonly Page[];

  beforeAll(async () => {
    pages = await pagesOf(site);
  });

  it('stand beside every essay, which leads there from its text, its thread, its graphs and its comments', () => {
    const essays = pages.filter(({ file }) => /^essays\/[^/]+\/index\.html$/.test(file));
    expect(essays.length).toBeGreaterThan(1);
    for (const { file, tree } of essays) {
      const answer = `${site.base}${file.replace('index.html', 'answer/')}`;
      const links = named(tree, 'a').map((link) => attribute(link, 'href') ?? '');
      // On a plate readers draw for all graphs of a group.
      const ofPlate = named(tree, 'counter-graphs')
        .filter((group) => attribute(group, 'dataDrawFirst') !== undefined)
        .flatMap((group) => named(group, 'counter-graph'));
      const graphs = [
        ...ofPlate,
        ...named(tree, 'counter-graph').filter((one) => classed(one, 'graph-draw').length > 0),
      ];
      const drawable = new Set(graphs.map((one) => attribute(one, 'dataScenario')));
      const shown = elements(
        tree,
        ({ tagName, properties }) => tagName === 'article' && 'dataLevel' in properties,
      );
      const gone = classed(tree, 'gone').length;
      expect(
        links.filter((href) => href === answer),
        file,
      ).toHaveLength(2);
      expect(
        links.filter((href) => href.startsWith(`${answer}#to=`)),
        file,
      ).toHaveLength(shown.length - gone);
      const toGraphs = links.filter((href) => href.startsWith(`${answer}#graph=`));
      expect(new Set(toGraphs).size, file).toBe(drawable.size);
      expect(pages.some((page) => page.file === file.replace('index.html', 'answer/index.html'))).toBe(true);
    }
  });

  it('say in words how to answer, with a template that is a comment once it is filled in', () => {
    const answers = pages.filter(({ file }) => file.endsWith('/answer/index.html'));
    for (const { file, tree } of answers) {
      const [byHand] = classed(tree, 'by-hand');
      expect(byHand && 'open' in byHand.properties, file).toBe(true);
      const [template] = byHand ? named(byHand, 'pre') : [];
      const text = template ? toString(template) : '';
      const filled = text.replaceAll(BLANKS.date, '2026-11-21').replace(BLANKS.name, 'Ada');
      expect(parseComment(file, filled).problems, file).toEqual([]);
      const [form] = named(tree, 'form');
      expect(form && 'inert' in form.properties, 'a form that does nothing cannot be used').toBe(true);
    }
  });

  it('know the thread: every comment that is not deleted, in few words', async () => {
    const essays = pages.filter(({ file }) => /^essays\/[^/]+\/index\.html$/.test(file));
    for (const { file } of essays) {
      const thread = readEarlier(JSON.parse(await textOf(site, file.replace('index.html', 'preview.json'))));
      expect(thread.every(({ line }) => line.length <= 120)).toBe(true);
      if (file.includes('hostile')) expect(thread.map(({ id }) => id)).not.toContain('gone');
    }
  });
});

it('says where replies go when the site says so, and that it does not otherwise', async () => {
  const journal = await pageAt(built('journal'), 'essays/four-ways/answer/index.html');
  const hrefs = named(journal.tree, 'a').map((link) => attribute(link, 'href') ?? '');
  expect(hrefs.some((href) => href.startsWith('https://github.com/example/journal/new/main?'))).toBe(true);
  expect(hrefs).toContain('mailto:replies@journal.example');
  const fixture = await pageAt(built('fixture'), 'essays/hostile/answer/index.html');
  expect(toString(fixture.tree)).toContain(replyByHandText.nowhere);
});
