import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from './built.ts';
import { attribute, byId, classed, named, pageAt } from './html.ts';
import type { Page } from './html.ts';

function text(tree: Nodes): string {
  return toString(tree)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** The rows of the table of standings: scenario, number, who. */
function rows(head: Element): string[][] {
  const [body] = named(head, 'tbody');
  return (body ? named(body, 'tr') : []).map((row) => named(row, 'th', 'td').map(text));
}

function hrefs(tree: Nodes): (string | undefined)[] {
  return named(tree, 'a').map((link) => attribute(link, 'href'));
}

describe('the head of a hostile thread', () => {
  const EVIL = '<IMG src=x onerror=alert(1)>';
  const KEEPER = 'The <b>Keeper</b> & Co';
  let page: Page;
  let head: Element;

  beforeAll(async () => {
    page = await pageAt(built('fixture'), 'essays/hostile/index.html');
    head = classed(page.tree, 'standing')[0] ?? expect.fail('no head');
  });

  it('has one row for each scenario of the essay, held or not, and counts who has not stated any', () => {
    expect(rows(head)).toEqual([
      ['Spare', '0', ''],
      ['L Labels as long as they may be </script>', '1', `${EVIL} 90%`],
      // The keeper, an orphan, and who took their words back; not who deleted them.
      ['not stated', '3', ''],
    ]);
  });

  it('leads from a scenario to its graph on the page, and from a name to where it is said', () => {
    const [table] = named(head, 'table');
    expect(hrefs(table ?? head)).toEqual([
      '/sub/path/essays/hostile/#graph-spare',
      '/sub/path/essays/hostile/#graph-long-labels',
      '#c-moved',
    ]);
  });

  it('tells the move in the head, in the comment that says it, and in the one that caused it', () => {
    const [moves] = classed(head, 'moves');
    expect(moves && text(moves)).toBe(
      `March 6, 2026 ${EVIL} moved from “Spare” at 34% to L at 90% after ${KEEPER}`,
    );
    const told = (id: string): string[] =>
      classed(byId(page.tree, id), 'comment-moves').flatMap((list) => named(list, 'li').map(text));
    expect(told('c-moved')).toEqual([
      `moved here from “Spare” at 34% after ${KEEPER}`,
      'refers to an earlier version of this graph',
    ]);
    expect(told('c-reply').slice(0, 1)).toEqual([`moved ${EVIL} from “Spare” at 34% to L at 90%`]);
    expect(told('c-later')).toEqual([]);
  });

  it('marks each comment with what its author held then, and stones with nothing', () => {
    const ids = ['later', 'reply', 'moved', 'gone', 'after-gone', 'not-public', 'orphan'];
    const marks = ids.map((id) => attribute(byId(page.tree, `c-${id}`), 'dataHeld'));
    expect(marks).toEqual(['1', '0', '2', undefined, '0', undefined, '0']);
  });
});

describe('the head of our own thread', () => {
  let page: Page;
  let head: Element;

  beforeAll(async () => {
    page = await pageAt(built('journal'), 'essays/four-ways/index.html');
    head = classed(page.tree, 'standing')[0] ?? expect.fail('no head');
  });

  it('says what all agree on before it says where they part', () => {
    const [agreed, parted] = named(head, 'p').map(text);
    expect(agreed).toMatch(/^The pictures held here .* observed curve until /);
    expect(parted).toMatch(/^On the actual curve, D diverges from A, B and C a little before today\.$/);
  });

  it('shows every scenario held, and somebody who moved from one to another', () => {
    expect(rows(head).map(([scenario = '', count]) => [scenario.charAt(0), Number(count) > 0])).toEqual([
      ['A', true],
      ['B', true],
      ['C', true],
      ['D', true],
      ['n', true],
    ]);
    expect(classed(head, 'moves').map(text).join()).toMatch(/Engineer moved from B at 50% to C at 40%/);
  });

  it('is a quiet line where nobody says what they hold, and nothing where nobody could', async () => {
    for (const essay of ['deep', 'no-graph']) {
      const { tree } = await pageAt(built('fixture'), `essays/${essay}/index.html`);
      expect(classed(tree, 'standing')).toEqual([]);
    }
  });
});
