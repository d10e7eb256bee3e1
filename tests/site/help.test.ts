import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { HELP_TOPICS } from '../../src/addresses.ts';
import { layoutsText } from '../../src/locales/en/layouts.ts';
import { helpPagesText } from '../../src/locales/en/help-pages.ts';
import { allKeys } from '../../src/schema/keys.ts';
import { schemas } from '../../src/schema/files.ts';
import { topics } from '../../src/help/topics.ts';
import { built } from './built.ts';
import { attribute, classed, named, pageAt } from './html.ts';

const site = built('journal');

const linksOf = async (file: string): Promise<string[]> =>
  named((await pageAt(site, file)).tree, 'a').map((link) => attribute(link, 'href') ?? '');

describe('the help', () => {
  it('is led to from the foot of each page, and leads to a page on each topic', async () => {
    const { tree } = await pageAt(site, 'about/index.html');
    const [foot] = named(tree, 'footer');
    const link = named(foot ?? tree, 'a').find((one) => toString(one).trim() === layoutsText.help);
    expect(link && attribute(link, 'href')).toMatch(/\/help\/$/);
    const links = await linksOf('help/index.html');
    for (const topic of [...HELP_TOPICS, 'formulas'])
      expect(
        links.some((href) => href.endsWith(`/help/${topic}/`)),
        topic,
      ).toBe(true);
  });

  it('is led to from where it is needed', async () => {
    const reply = await linksOf('essays/four-ways/answer/index.html');
    expect(reply.some((href) => href.endsWith('/help/comments/'))).toBe(true);
    const graphs = await linksOf('graphs/index.html');
    expect(graphs.some((href) => href.endsWith('/help/graphs/'))).toBe(true);
  });

  it.each(HELP_TOPICS)(
    'on %s has every key of its formats, and shows what an example comes out as',
    async (topic) => {
      const { tree } = await pageAt(site, `help/${topic}/index.html`);
      const keys = classed(tree, 'help-keys').flatMap((table) =>
        named(table, 'th')
          .filter((cell) => attribute(cell, 'scope') === 'row')
          .map((cell) => toString(cell).trim()),
      );
      expect(keys).toEqual(
        topics[topic].formats.flatMap((format) => allKeys(schemas[format]).map(({ path }) => path)),
      );
      expect(toString(tree)).toContain(helpPagesText.topics[topic].description);
      if (topic === 'graphs') expect(classed(tree, 'still-picture')).toHaveLength(2);
      if (topic === 'essays') expect(classed(tree, 'help-outcome')).toHaveLength(3);
    },
  );
});
