import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCurve } from '../../src/graphs/model/curve-link.ts';
import { built, filesOf, textOf } from './built.ts';
import { attribute, byId, classed, named, pageAt } from './html.ts';
import type { Page } from './html.ts';

/** The one element of a class. @throws Error when there is none */
function one(tree: Element, name: string): Element {
  const [element] = classed(tree, name);
  if (!element) throw new Error(`nothing of the class ${name}`);
  return element;
}

function hrefOf(tree: Element, words: RegExp): string {
  const link = named(tree, 'a').find((candidate) => words.test(toString(candidate)));
  return (link && attribute(link, 'href')) ?? '';
}

/** The numbers of a table, row by row. */
function rowsOf(tree: Element): number[][] {
  const [body] = named(tree, 'tbody');
  return named(body ?? tree, 'tr').map((row) => named(row, 'td').map((cell) => Number(toString(cell))));
}

describe('a comment that draws', () => {
  const site = built('journal');
  let comment: Element;

  beforeAll(async () => {
    comment = byId((await pageAt(site, 'essays/four-ways/index.html')).tree, 'c-2026-10-08-position-d');
  });

  it('shows its curve with words, and says where it parts and why', () => {
    const figure = one(comment, 'counter');
    const [svg] = named(figure, 'svg');
    expect(svg && attribute(svg, 'role')).toBe('img');
    expect(toString(svg ?? figure)).toMatch(/fake graph.*today|today.*fake graph/);
    expect(toString(one(figure, 'counter-title'))).toContain('Rusted within');
    expect(toString(one(figure, 'counter-parting'))).toMatch(/Position D’s is higher by/);
    expect(toString(one(figure, 'counter-why'))).toContain('Nothing rusts before there is water.');
  });

  it('leads to the interactive graph with the curve of its file, which its table gives as numbers', () => {
    const href = hrefOf(comment, /interactive graph/);
    expect(href).toMatch(/^\/graphs\/scenario-d\/#/);
    const found = decodeCurve(href.slice(href.indexOf('#')));
    const knots = [
      [0, 0.24],
      [0.15, 0.286],
      [0.22, 0.29],
      [0.3, 0.13],
      [0.38, 0.05],
      [0.6, 0.036],
      [1, 0.03],
    ];
    expect(found).toEqual({ curve: { scenario: 'scenario-d', series: 'actual', knots } });
    expect(rowsOf(comment)).toEqual(knots.map((knot) => knot.map((share) => Math.round(share * 1000) / 10)));
  });

  it('takes a few kB of the page', async () => {
    const page = await textOf(site, 'essays/four-ways/index.html');
    const figures = [...page.matchAll(/<figure class="counter".*?<\/figure>/gs)].map(
      ([figure]) => figure.length,
    );
    expect(figures).toHaveLength(2);
    expect(Math.max(...figures)).toBeLessThan(9_000);
  });

  it('has its picture as two files, and nobody else has', async () => {
    const files = (await filesOf(site)).filter((file) => file.startsWith('essays/four-ways/graphs/'));
    expect(files.toSorted()).toEqual(
      ['2026-10-08-position-d', '2026-10-11-position-c'].flatMap((id) =>
        ['png', 'svg'].map((extension) => `essays/four-ways/graphs/${id}.${extension}`),
      ),
    );
    const svg = await textOf(site, 'essays/four-ways/graphs/2026-10-08-position-d.svg');
    expect(svg).toMatch(/<title>D\. Rusted within: actual, redrawn by Position D<\/title><desc>The curves /);
    expect(svg).not.toContain('var(--');
  });

  it('makes no crowd of two', async () => {
    const pages = (await filesOf(site)).filter((file) => file.endsWith('.html'));
    for (const page of pages) expect(await textOf(site, page), page).not.toContain('class="crowd"');
  });
});

describe('a thread in which six drew', () => {
  const site = built('fixture');
  let page: Page;
  let crowd: Element;

  beforeAll(async () => {
    page = await pageAt(site, 'essays/mixed/index.html');
    const [first, ...others] = classed(page.tree, 'crowd');
    if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} crowds`);
    crowd = first;
  });

  it('shows the crowd under the graph of the essay, and on no other page', async () => {
    const [summary] = named(crowd, 'summary');
    expect(summary && toString(summary)).toBe('What readers drew: 6 curves');
    for (const file of (await filesOf(site)).filter((name) => name.endsWith('.html'))) {
      const holds = (await textOf(site, file)).includes('class="crowd"');
      expect(holds, file).toBe(file === 'essays/mixed/index.html');
    }
  });

  it('says all without script: lines, band, median, author, a sentence and a table', () => {
    const [all, held] = named(crowd, 'svg');
    const words = toString(all ?? crowd);
    for (const word of ['8 in 10', 'median', 'two', 'fake graph']) expect(words).toContain(word);
    const thin = named(all ?? crowd, 'path').filter((path) => attribute(path, 'opacity') === '0.5');
    expect(thin).toHaveLength(6);
    expect(held && toString(held)).toMatch(/right.*1.*1|1.*1.*right/s);
    expect(toString(one(crowd, 'crowd-plates'))).toMatch(/Spare: 2 curves.*Not stated: 4 curves/s);
    expect(toString(one(crowd, 'crowd-told'))).toMatch(
      /^The author’s curve and the readers’ median .*Readers agree most/,
    );
    const rows = rowsOf(crowd);
    expect(rows.map((cells) => cells.at(-1))).toEqual([5, 6, 6, 6, 5]);
    for (const [lowest = 9, tenth = 0, median = 0, ninetieth = 0, highest = 0] of rows)
      expect([lowest, tenth, median, ninetieth, highest]).toEqual(
        [lowest, tenth, median, ninetieth, highest].toSorted((a, b) => a - b),
      );
  });

  it('counts who drew twice once, with the latest, and who took it back not at all', () => {
    const ends = rowsOf(crowd).at(-1);
    // At the right end five are drawn, and the highest of them is the second curve of the first drawer.
    expect(ends?.[4]).toBe(90);
    expect(classed(page.tree, 'counter')).toHaveLength(7);
    expect(toString(byId(page.tree, 'c-drawer-retracted'))).toContain('retracted with it');
  });

  it('shows a hostile line of why, and a hostile name, as text', () => {
    const first = byId(page.tree, 'c-drawer-1');
    expect(toString(one(first, 'counter-why'))).toContain('</svg><script>alert(1)</script> <img');
    expect(named(byId(page.tree, 'thread'), 'script', 'img')).toEqual([]);
    expect(toString(one(byId(page.tree, 'c-drawer-2'), 'counter-parting'))).not.toMatch(
      /[\u202A-\u202E\u2066-\u2069]/,
    );
    expect(toString(one(byId(page.tree, 'c-drawer-3'), 'counter'))).toContain('redrawn by <b>Third</b>');
  });

  it('says when a curve was drawn against an earlier form of the graph, and only then', () => {
    const stale = classed(page.tree, 'counter').filter((figure) =>
      toString(figure).includes('earlier version'),
    );
    expect(stale).toHaveLength(1);
    expect(toString(byId(page.tree, 'c-drawer-3'))).toContain('the thin line is today’s curve');
  });

  it('brings a curve off the grid of links onto it, in the picture’s table as in the link', () => {
    const comment = byId(page.tree, 'c-drawer-1-again');
    const found = decodeCurve(new URL(hrefOf(comment, /interactive graph/), page.url).hash);
    const knots = found && 'curve' in found ? found.curve.knots : [];
    expect(rowsOf(comment)).toEqual(knots.map((knot) => knot.map((share) => Math.round(share * 1000) / 10)));
    expect(knots[1]).toEqual([0.333, 0.222]);
  });
});
