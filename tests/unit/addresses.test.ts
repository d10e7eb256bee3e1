import { describe, expect, it } from 'vitest';
import { ADDRESSES, addressOf } from '../../src/addresses.ts';
import { addressesAt, fileAt, isReserved, linkTargets } from '../../src/address-lookup.ts';

const one = {
  site: [{}],
  essay: [{ essay: 'a' }],
  pagedEssay: [{ essay: 'a' }],
  threadPage: [{ essay: 'a', number: 2 }],
  branch: [{ essay: 'a', comment: 'c-1' }],
  branchPage: [{ essay: 'a', comment: 'c-1', number: 2 }],
  sorted: [{ essay: 'a', order: 'newest' }],
  sortedPage: [{ essay: 'a', order: 'newest', number: 2 }],
  furtherPreviews: [{ essay: 'a', number: 2 }],
  counterGraph: [{ essay: 'a', comment: 'c-1' }],
  scenario: [{ scenario: 's' }],
  answeredScenario: [{ scenario: 's' }],
  person: [{ person: 'p' }],
  commenter: [{ person: 'p' }],
  tag: [{ tag: 't' }],
  series: [{ series: 'r' }],
  year: [{ year: '2026' }],
  yearPage: [{ year: '2026', number: 2 }],
  movesPage: [{ number: 2 }],
  graphsPage: [{ number: 2 }],
  tagPage: [{ tag: 't', number: 2 }],
  seriesPage: [{ series: 'r', number: 2 }],
  personEssays: [{ person: 'p', number: 2 }],
  personComments: [{ person: 'p', number: 2 }],
  commentsPage: [{ number: 2 }],
  page: [{ page: 'about' }],
  dataJson: [{ table: 'moves' }],
  dataCsv: [{ table: 'moves' }],
};

describe('the table of addresses', () => {
  it('gives each address to one row, and to another address no file of its own', () => {
    const targets = linkTargets(one);
    expect(targets.length).toBeGreaterThan(Object.keys(ADDRESSES).length);
    const rows = targets.map((path) => addressesAt(path).map(({ name }) => name));
    expect(rows.filter((names) => names.length !== 1)).toEqual([]);
    expect(new Set(rows.flat()).size).toBe(Object.values(ADDRESSES).filter((row) => 'of' in row).length);
    expect(new Set(targets.map(fileAt)).size).toBe(targets.length);
  });

  it('reads from a path what was put into it', () => {
    const filling = { essay: 'two-words', comment: 'c-2026-01-02-ada', number: 12 };
    expect(addressesAt(addressOf('branchPage', filling))).toEqual([
      { name: 'branchPage', found: 'comment', filling: { ...filling, number: '12' } },
    ]);
  });

  it.each([
    'essays/',
    'essays/a',
    'essays/a/b/',
    'feed.xml/',
    'Essays/a/',
    '../',
    'graphs/a.gif',
    'search/x/',
  ])('knows no %s', (path) => {
    expect(addressesAt(path)).toEqual([]);
  });

  it('keeps the names at the root that the site uses', () => {
    const kept =
      'index 404 archive comments data essays feeds graphs people schema search series tags pagefind _astro';
    for (const name of kept.split(' ')) expect(isReserved(name), name).toBe(true);
    for (const name of ['about', 'feed', 'icon', 'theme', 'constructor']) {
      expect(isReserved(name), name).toBe(false);
    }
  });
});
