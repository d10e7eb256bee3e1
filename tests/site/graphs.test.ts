import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/schema/files.ts';
import { built, filesOf, textOf } from './built.ts';
import { parseCsv } from './csv.ts';
import { attribute, byId, classed, named, pageAt, pagesOf } from './html.ts';
import type { Page } from './html.ts';

function hrefs(tree: Element | Page['tree']): string[] {
  return named(tree, 'a').map((link) => attribute(link, 'href') ?? '');
}

/** Graphs of the fixture that nothing but a draft shows: not published, as leaks.test.ts checks byte by byte. */
const ONLY_IN_DRAFTS = new Set(['canaryquartz']);

/** Ids of the graphs that a page shows. */
function shown({ tree }: Page): string[] {
  return classed(tree, 'graph').map((figure) =>
    (attribute(figure, 'id') ?? '').replace(/^graph-|--\d+$/g, ''),
  );
}

describe.each(['journal', 'fixture'] as const)('every graph of the %s site', (which) => {
  const site = built(which);
  let ids: readonly string[];
  let pages: readonly Page[];

  beforeAll(async () => {
    const names = await readdir(join(site.contentDir, 'scenarios'));
    ids = names
      .map((name) => name.replace(/\.json$/, ''))
      .filter((id) => !ONLY_IN_DRAFTS.has(id))
      .sort();
    pages = await pagesOf(site);
    expect(ids.length).toBeGreaterThan(1);
  });

  it('has its page, its frame and its files, and nothing is there without a graph', async () => {
    const ends = ['.csv', '.json', '.png', '.svg', '/embed/index.html', '/index.html', '/preview.json'];
    const wanted = ['index.html', ...ids.flatMap((id) => ends.map((end) => `${id}${end}`))];
    const files = (await filesOf(site)).filter((file) => file.startsWith('graphs/'));
    expect(files.toSorted()).toEqual(wanted.map((file) => `graphs/${file}`).toSorted());
  });

  it('is published as the scenario that the content holds', async () => {
    for (const id of ids) {
      const published = await textOf(site, `graphs/${id}.json`);
      const { value } = parseScenario(
        id,
        await readFile(join(site.contentDir, 'scenarios', `${id}.json`), 'utf8'),
      );
      expect(JSON.parse(published), id).toEqual(value);
      // It is a scenario file itself, to be taken and changed.
      expect(parseScenario(id, published)).toEqual({ value, problems: [] });
      if (value?.series.some(({ knots }) => knots)) expect(published).toMatch(/\n {8}\[[\d.]+, [\d.]+\]/);
    }
  });

  it('is published as CSV by RFC 4180, with a line for each knot or measured point', async () => {
    for (const id of ids) {
      const { value } = parseScenario(id, await textOf(site, `graphs/${id}.json`));
      const [head = [], ...records] = parseCsv(await textOf(site, `graphs/${id}.csv`));
      if (value?.kind === 'data') {
        const points = value.series.flatMap((series) =>
          (series.points ?? []).map(({ at, label = '' }) => [series.id, label.replace(/^=/, "'="), ...at]),
        );
        expect(head.slice(2), id).toEqual([value.x.label, value.y.label, 'low', 'high']);
        expect(
          records
            .filter(([, name]) => name !== 'drawn')
            .map(([series, name, x, y]) => [series, name, Number(x), Number(y)]),
          id,
        ).toEqual(points);
        continue;
      }
      const [x, y] = [head.indexOf('x'), head.indexOf('y')];
      const knots = value?.series.flatMap((series) =>
        (series.knots ?? []).map((knot) => [series.id, ...knot]),
      );
      expect(
        records
          // A model has no knots; its points are those of its formula.
          .filter((record) => value?.series.some((series) => series.id === record[0] && series.knots))
          .map((record) => [record[0], Number(record[x]), Number(record[y])]),
        id,
      ).toEqual(knots);
    }
  });

  it('has everything in the open on its page: title, picture, claim, course, table, sources, files', async () => {
    for (const id of ids) {
      const page = await pageAt(site, `graphs/${id}/index.html`);
      const { value } = parseScenario(id, await textOf(site, `graphs/${id}.json`));
      if (!value) throw new Error(`no scenario ${id}`);
      expect(shown(page)).toEqual([id]);
      const figure = byId(page.tree, `graph-${id}`);
      const text = toString(figure);
      expect(toString(named(page.tree, 'h1')[0] ?? figure)).toContain(value.title);
      const { claim, support } = value;
      for (const told of [claim, support.text, support.inference, support.guess])
        expect(text).toContain(told ?? '');
      expect(named(figure, 'svg').length).toBe(2);
      expect(named(figure, 'details').map((box) => attribute(box, 'open') !== undefined)).toContain(true);
      const files = ['svg', 'png', 'json', 'csv'].map((extension) => `${site.base}graphs/${id}.${extension}`);
      expect(hrefs(page.tree)).toEqual(expect.arrayContaining(files));
    }
  });

  it('names on its page the essays that show it, in either format, and no others', async () => {
    const essays = pages.filter(({ file }) => file.startsWith('essays/'));
    let told = 0;
    for (const id of ids) {
      const page = await pageAt(site, `graphs/${id}/index.html`);
      const wanted = essays
        .filter((essay) => shown(essay).includes(id))
        .map(({ url }) => `${new URL(url).pathname}#graph-${id}`);
      const listed = hrefs(page.tree).filter(
        (href) => href.startsWith(`${site.base}essays/`) && !href.includes('/answer/'),
      );
      expect(listed.toSorted(), id).toEqual(wanted.toSorted());
      told += wanted.length;
    }
    expect(told).toBeGreaterThan(2);
  });

  it('can be replied to from its page and its frame, where an essay shows it', async () => {
    const essays = pages.filter(({ file }) => /^essays\/[^/]+\/index\.html$/.test(file));
    for (const id of ids) {
      const showing = essays.filter((essay) => shown(essay).includes(id));
      for (const file of [`graphs/${id}/index.html`, `graphs/${id}/embed/index.html`]) {
        const page = await pageAt(site, file);
        const [element] = named(page.tree, 'counter-graph');
        const answer = element && attribute(element, 'dataAnswer');
        const answers = showing.map(({ url }) => `${new URL(url).pathname}answer/`);
        if (answers.length === 0) expect(answer, file).toBeUndefined();
        else expect(answers, file).toContain(answer);
      }
    }
  });

  it('may be drawn first where it leads an essay that is about it, in either format, and nowhere else', async () => {
    const offers = pages.flatMap(({ file, tree }) => {
      const places = named(tree, 'counter-graph', 'counter-graphs').filter(
        (element) => attribute(element, 'dataDrawFirst') !== undefined,
      );
      return places.map((place) => [file, place.tagName, classed(place, 'drawing-plate').length > 0]);
    });
    const wanted = {
      journal: [
        ['essays/four-ways/index.html', 'counter-graphs', true],
        ['essays/how-to-write/index.html', 'counter-graph', false],
        // The front page draws for the essay that it leads to.
        ['index.html', 'counter-graphs', true],
      ],
      // In Markdown and in MDX.
      fixture: [
        ['essays/hostile/index.html', 'counter-graph', false],
        // What is measured is drawn first as well.
        ['essays/measured/index.html', 'counter-graph', false],
        ['essays/mixed/index.html', 'counter-graph', false],
      ],
    };
    expect(offers.toSorted()).toEqual(wanted[which]);
  });

  it('stands in its frame alone, is known by its page, and leads there in a window of its own', async () => {
    for (const id of ids) {
      const page = await pageAt(site, `graphs/${id}/embed/index.html`);
      expect(shown(page)).toEqual([id]);
      expect(named(page.tree, 'header', 'nav')).toEqual([]);
      const [robots] = named(page.tree, 'meta').filter((meta) => attribute(meta, 'name') === 'robots');
      expect(robots && attribute(robots, 'content')).toBe('noindex');
      const [canonical] = named(page.tree, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
      expect(canonical && attribute(canonical, 'href')).toBe(page.url.replace(/embed\/$/, ''));
      const [from] = named(page.tree, 'footer').flatMap((footer) => named(footer, 'a'));
      expect(from && ['href', 'target', 'rel'].map((name) => attribute(from, name))).toEqual([
        `${site.base}graphs/${id}/`,
        '_blank',
        'noopener',
      ]);
      expect(named(page.tree, 'base').map((base) => attribute(base, 'target'))).toEqual(['_blank']);
    }
  });

  it('can be quoted by texts that mean what they should where they are put', async () => {
    for (const id of ids) {
      const { tree, url } = await pageAt(site, `graphs/${id}/index.html`);
      const texts = named(tree, 'pre').map((pre) => toString(pre));
      expect(texts.length).toBeGreaterThanOrEqual(4);
      for (const text of texts) expect(text).toContain(url.slice(0, -1));
      const html = texts
        .filter((text) => text.startsWith('<'))
        .map((text) => fromHtml(text, { fragment: true }));
      const sources = html
        .flatMap((part) => named(part, 'img', 'iframe'))
        .map((one) => attribute(one, 'src'));
      expect(sources).toEqual([`${url.slice(0, -1)}.svg`, `${url}embed/`]);
    }
  });

  it('stands in the list of all, once and linked', async () => {
    const list = await pageAt(site, 'graphs/index.html');
    expect(shown(list).toSorted()).toEqual(ids);
    expect(hrefs(list.tree)).toEqual(expect.arrayContaining(ids.map((id) => `${site.base}graphs/${id}/`)));
  });
});

describe('a graph of measured points', () => {
  const site = built('fixture');

  it('names its sources under the picture, and on its page exactly enough to find them', async () => {
    for (const file of [
      'essays/measured/index.html',
      'graphs/measured/index.html',
      'graphs/measured/embed/index.html',
    ]) {
      const figure = byId((await pageAt(site, file)).tree, 'graph-measured');
      const [credit] = classed(figure, 'graph-credit');
      expect(credit && toString(credit).trim(), file).toBe(
        'Sources: A table of </a> <tasks>, Nobody & <Sons>, retrieved on December 1, 2025; ' +
          'Another table, Somebody, retrieved on November 30, 2025.',
      );
      expect(credit && hrefs(credit)).toEqual([
        'https://example.org/tasks?a=1&b=%22',
        'https://example.org/other',
      ]);
      const told = toString(figure);
      for (const part of ['Table 2, page 7 </dd>', 'Licence: CC BY 4.0.', 'Licence: public domain.'])
        expect(told).toContain(part);
      expect(named(figure, 'script').map((script) => attribute(script, 'type'))).not.toContain(
        'text/javascript',
      );
    }
  });

  it('is told in the feed and in the Markdown twin with its source, and says everywhere that it is data', async () => {
    const feed = await textOf(site, 'feed.xml');
    expect(feed).toContain('retrieved on 2025-12-01');
    const markdown = await textOf(site, 'essays/measured.md');
    expect(markdown).toContain(
      'Sources: [A table of \\</a\\> \\<tasks\\>](<https://example.org/tasks?a=1&b=%22>), Nobody & \\<Sons\\>, retrieved on December 1, 2025; ',
    );
    const svg = await textOf(site, 'graphs/measured.svg');
    expect(svg).toContain('>data</text>');
    expect(svg).toContain('Data: the points are measured. Sources: “A table of');
    expect(JSON.parse(await textOf(site, 'graphs/measured/preview.json'))).toMatchObject({ facts: 'Data' });
  });

  it('keeps its sources out of what the script of its page reads, which draws nothing of them', async () => {
    const { tree } = await pageAt(site, 'essays/measured/index.html');
    const [data] = classed(byId(tree, 'graph-measured'), 'graph-sketch');
    const json = data && attribute(data, 'value');
    expect(json).toContain('"points"');
    expect(json).not.toContain('retrieved');
  });

  it('is replied to with a curve, which the thread tells by the points that it passes', async () => {
    const { tree } = await pageAt(site, 'essays/measured/index.html');
    const [parting] = classed(byId(tree, 'c-over-the-points'), 'counter-parting');
    expect(parting && toString(parting)).toMatch(
      /^Somebody who draws’s passes .* of 6 points, .* it lies (?:highest|furthest)/,
    );
  });
});
