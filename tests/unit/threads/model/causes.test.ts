import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorKey } from '../../../../src/schema/author-key.ts';
import type { MovedBy } from '../../../../src/schema/cause.ts';
import { causesByThread, causesOf } from '../../../../src/threads/model/causes.ts';
import type { StatedThread } from '../../../../src/threads/model/causes.ts';
import { held } from '../stances.ts';

type Stated = StatedThread['comments'][number];

const PAGE = { url: 'https://a.example/b', title: 'B', date: '2026-01-01' };

function comment(id: string, data: Partial<Stated['data']>): Stated {
  return {
    id,
    data: {
      author: 'Ann',
      date: '2026-03-01',
      state: 'live',
      sample: false,
      stance: undefined,
      moved: undefined,
      ...data,
    },
  };
}

function threadOf(...comments: readonly Stated[]): StatedThread {
  return { scenarios: ['a', 'b'], comments };
}

/** Ann moves in thread `e` by something. */
function annMoves(by: MovedBy): Stated[] {
  return [
    comment('held', { stance: held('a') }),
    comment('moves', { stance: held('b'), date: '2026-03-03', moved: { by } }),
  ];
}

describe('what moved readers', () => {
  it('is a comment of any thread, an essay or a part of it, or a page elsewhere, one however it is named', () => {
    const cause = comment('cause', { author: 'Bo' });
    const key = (by: MovedBy) =>
      causesOf(
        new Map([
          ['e', threadOf(cause, ...annMoves(by))],
          ['f', threadOf(cause)],
        ]),
      ).map((one) => one.key);
    expect(key('cause')).toEqual(['e/cause']);
    expect(key('e/cause')).toEqual(['e/cause']);
    expect(key('/essays/e/#c-cause')).toEqual(['e/cause']);
    expect(key('f/cause')).toEqual(['f/cause']);
    expect(key('/essays/f/')).toEqual(['/essays/f/']);
    expect(key('/essays/f/#passage:2')).toEqual(['/essays/f/#passage:2']);
    expect(key(PAGE)).toEqual([PAGE.url]);
  });

  it('is not told where it was deleted or taken back, or is not published', () => {
    for (const state of ['deleted', 'retracted'] as const) {
      const gone = threadOf(comment('cause', { author: 'Bo', state }));
      expect(
        causesOf(
          new Map([
            ['e', threadOf(...annMoves('f/cause'))],
            ['f', gone],
          ]),
        ),
      ).toEqual([]);
    }
    expect(causesOf(new Map([['e', threadOf(...annMoves('/essays/draft/'))]]))).toEqual([]);
    expect(causesOf(new Map([['e', threadOf(...annMoves('draft/cause'))]]))).toEqual([]);
  });

  const written = fc.record({
    author: fc.constantFrom('Ann', 'ann', 'Bo', 'Cy'),
    state: fc.constantFrom('live' as const, 'live' as const, 'retracted' as const, 'deleted' as const),
    stance: fc.option(fc.constantFrom(held('a'), held('b')), { nil: undefined }),
    moved: fc.option(
      fc.constantFrom<MovedBy>('c0', 'e/c1', 'f/c0', '/essays/e/', '/essays/g/', PAGE).map((by) => ({ by })),
      { nil: undefined },
    ),
  });
  const thread = fc
    .array(written, { maxLength: 8 })
    .map((all) =>
      threadOf(...all.map((data, index) => comment(`c${index}`, { ...data, date: `2026-03-0${index + 1}` }))),
    );

  it('counts each reader once, comes most first, and names no comment that is gone, whatever is written', () => {
    fc.assert(
      fc.property(thread, thread, (e, f) => {
        const threads = new Map([
          ['e', e],
          ['f', f],
        ]);
        const causes = causesOf(threads);
        const stateOf = (essay: string, id: string) =>
          threads.get(essay)?.comments.find((one) => one.id === id)?.data.state;
        for (const { cause, moves, readers } of causes) {
          if (cause.kind === 'comment') expect(stateOf(cause.essay, cause.comment)).toBe('live');
          if (cause.kind === 'essay') expect(threads.has(cause.essay)).toBe(true);
          for (const { essay, move } of moves) {
            expect(stateOf(essay, move.comment)).toBe('live');
            expect(JSON.stringify(move.from.odds)).not.toBe(JSON.stringify(move.to.odds));
          }
          const names = moves.map(
            ({ essay, move }) => threads.get(essay)?.comments.find(({ id }) => id === move.comment)?.data,
          );
          expect(readers).toBe(new Set(names.map((data) => data && authorKey(data))).size);
        }
        const counts = causes.map(({ readers }) => readers);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        const parts = [...causesByThread(causes)].flatMap(([essay, own]) =>
          own.flatMap(({ key, moves }) => moves.map(({ move }) => [key, essay, move.comment].join(' '))),
        );
        const all = causes.flatMap(({ key, moves }) =>
          moves.map(({ essay, move }) => [key, essay, move.comment].join(' ')),
        );
        expect(parts.toSorted()).toEqual(all.toSorted());
      }),
    );
  });
});
