import { describe, expect, it } from 'vitest';
import { STATEMENT_COLUMNS, VOTE_COLUMNS, statementRows, voteOf, voteRows } from '../../../src/data/votes.ts';

it.each([
  [1, 1],
  [0.5, 1],
  [0.4999, 0],
  [0.1001, 0],
  [0.1, -1],
  [0, -1],
  [undefined, 0],
] as const)('takes a credence of %s for the vote %s', (credence, vote) => {
  expect(voteOf(credence)).toBe(vote);
});

describe('stances as votes', () => {
  const statements = [
    { scenario: 'a', text: 'A. First: it rises', date: '2026-01-01' },
    { scenario: 'b', text: 'B. Second: it falls', date: '2026-01-02' },
    { scenario: 'c', text: 'Nobody speaks of it', date: '2026-01-02' },
  ];
  const at = (date: string) => ({ id: `x/${date}`, date });
  const stated = [
    { author: 'ada', written: at('2026-03-01'), sample: false, odds: [{ on: 'a', credence: 0.05 }] },
    {
      author: 'ada',
      written: at('2026-02-01'),
      sample: true,
      odds: [
        { on: 'a', credence: 0.6 },
        { on: 'b', credence: 0.3 },
        { on: 'none', credence: 0.1 },
      ],
    },
    { author: 'bob', written: at('2026-02-02'), sample: true, odds: [{ on: 'b', credence: 0.9 }] },
    { author: 'eve', written: at('2026-02-03'), sample: false, odds: [{ on: 'axes', credence: 1 }] },
  ];

  it('counts each author once, by their latest number for each scenario, and leaves out who speaks of none', () => {
    expect([...voteRows(statements, stated)]).toEqual([
      [1, undefined, 0, 2, 0, 1, -1, 0, undefined, false],
      [2, undefined, 0, 1, 1, 0, undefined, 1, undefined, true],
    ]);
  });

  it('states each scenario, with how many agree and disagree', () => {
    const rows = statementRows(statements, stated);
    expect(rows.map((row) => row.slice(2))).toEqual([
      [0, 0, 0, 1, 1, 'A. First: it rises'],
      [1, 0, 1, 0, 1, 'B. Second: it falls'],
      [2, 0, 0, 0, 1, 'Nobody speaks of it'],
    ]);
    expect(rows[0]?.slice(0, 2)).toEqual([1767225600, '2026-01-01T00:00:00.000Z']);
  });

  it('names the columns as Pol.is does', () => {
    expect(STATEMENT_COLUMNS.join()).toBe(
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
    );
    expect(VOTE_COLUMNS.join()).toBe('participant,group-id,n-comments,n-votes,n-agree,n-disagree');
  });
});
