import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { threadsText } from '../../src/locales/en/threads.ts';
import { built } from './built.ts';
import { attribute, byId, classed, named, pageAt } from './html.ts';
import type { Page } from './html.ts';

describe('the passages of an essay in MDX', () => {
  let page: Page;
  const linksOf = (id: string): (string | undefined)[] =>
    named(byId(page.tree, id), 'a').map((link) => attribute(link, 'href'));

  beforeAll(async () => {
    page = await pageAt(built('fixture'), 'essays/mixed/index.html');
  });

  it('are marked where a comment quotes them, formulas and computed words too', () => {
    const marks = named(page.tree, 'mark');
    expect(marks.map((mark) => toString(mark)).join('')).toMatch(
      /^Computed: 42\. A formula .*, a footnote$/s,
    );
    expect(marks.filter((mark) => classed(mark, 'katex').length > 0)).toHaveLength(1);
    expect(linksOf('c-exact')).toContain('#passage:1');
  });

  it('are found for every quotation of a comment, in code and in the claim of a graph too', () => {
    const links = linksOf('c-exact').filter((href) => href?.startsWith('#passage:'));
    expect(links).toEqual(['#passage:1', '#passage:2', '#passage:4']);
    // A graph and code have their number in the note behind them.
    for (const number of [2, 4]) expect(linksOf(`passage:${number}`)).toEqual(['#c-exact']);
  });

  it('are named in a note by whoever answers them, names as text', () => {
    const notes = classed(page.tree, 'passage-note').map((note) => toString(note));
    expect(notes).toEqual([
      '1 Quoter </script> replied',
      '2 Quoter </script> replied',
      '3 Early reader replied to earlier words',
      '4 Quoter </script> replied',
    ]);
  });

  it('have changed where the words are others now, or are said to be none of the essay', () => {
    expect(toString(byId(page.tree, 'c-changed'))).toContain(
      'passage 3, quoted before the change of January 25, 2026',
    );
    expect(linksOf('c-changed')).toContain('#passage:3');
    expect(toString(byId(page.tree, 'c-strange'))).toContain(threadsText.quoteMissing);
    expect(toString(byId(page.tree, 'c-reply'))).not.toContain(threadsText.quoteMissing);
  });

  it('leave graphs, footnotes and pictures as they are', async () => {
    const other = await pageAt(built('fixture'), 'essays/hostile/index.html');
    for (const { tree } of [page, other]) {
      for (const data of classed(tree, 'graph-sketch'))
        expect(() => JSON.parse(attribute(data, 'value') ?? '') as unknown).not.toThrow();
    }
    expect(named(page.tree, 'counter-graph').length).toBe(3);
    expect(named(page.tree, 'img').length).toBe(1);
    expect(classed(page.tree, 'footnotes').length).toBe(1);
  });
});
