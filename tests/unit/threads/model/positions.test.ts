import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorKey } from '../../../../src/schema/author-key.ts';
import type { Stance } from '../../../../src/schema/comment.ts';
import { positionsOf } from '../../../../src/threads/model/positions.ts';
import { compareOdds } from '../../../../src/schema/odds.ts';
import { held, spread } from '../stances.ts';
import type { Stated } from '../../../../src/threads/model/positions.ts';

const single: fc.Arbitrary<Stance> = fc
  .tuple(fc.constantFrom('a', 'b', 'none'), fc.option(fc.constantFrom(0, 0.4, 0.8), { nil: undefined }))
  .map(([on, credence]) => held(on, credence));
const several: fc.Arbitrary<Stance> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'none', 'axes'), { minLength: 1, maxLength: 3 })
  .chain((ons) =>
    fc.tuple(...ons.map((on) => fc.constantFrom(0, 0.2, 0.3).map((credence) => ({ on, credence })))),
  )
  .map((odds) => {
    const [first, ...others] = odds.toSorted(compareOdds);
    return spread(first ?? { on: 'a', credence: 0 }, ...others);
  });
const stance = fc.oneof(single, several);

function numberOn({ odds }: Stance, on: string): number | undefined {
  return odds.find((one) => one.on === on)?.credence;
}

/** Threads in the order of writing: few authors, signed in several ways, who state, restate and take back. */
const threads: fc.Arbitrary<Stated[]> = fc
  .array(
    fc.record({
      author: fc.constantFrom('Ann', ' ann', 'ＡＮＮ', 'Bo', 'person:bo', 'Cy'),
      state: fc.constantFrom('live', 'live', 'live', 'retracted', 'deleted'),
      stance: fc.option(stance, { nil: undefined }),
      by: fc.option(fc.nat(), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ by, ...data }, index) => ({
      id: `c${index}`,
      data: { ...data, moved: by === undefined || index === 0 ? undefined : { by: `c${by % index}` } },
    })),
  );

/** What somebody held after the first `count` comments, looked up anew each time. */
function heldAfter(comments: readonly Stated[], count: number, author: string): Stated | undefined {
  return comments
    .slice(0, count)
    .filter(({ data }) => data.state === 'live' && data.stance && authorKey(data) === author)
    .at(-1);
}

describe('positions', () => {
  it('are those of a reader who goes through the thread again for every question', () => {
    fc.assert(
      fc.property(threads, (comments) => {
        const { holders, unstated, held: heldBy, moves, moveIn } = positionsOf(comments, ['a', 'b', 'c']);
        const there = comments.filter(({ data }) => data.state !== 'deleted');
        const authors = [...new Set(there.map(({ data }) => authorKey(data)))];
        const latest = authors.map((author) => heldAfter(comments, comments.length, author)?.id);
        expect(holders.map(({ comment }) => comment)).toEqual(
          comments.map(({ id }) => id).filter((id) => latest.includes(id)),
        );
        expect(unstated).toBe(latest.filter((id) => id === undefined).length);

        const expected = comments.flatMap(({ id, data }, index) => {
          const before = heldAfter(comments, index, authorKey(data))?.data.stance;
          const now = data.stance;
          if (data.state !== 'live' || !before || !now) return [];
          const changed = ['a', 'b', 'c', 'none', 'axes'].some((on) => {
            const [then, after] = [numberOn(before, on), numberOn(now, on)];
            return then !== undefined && after !== undefined && then !== after;
          });
          const isSame = JSON.stringify(before.odds) === JSON.stringify(now.odds);
          const moved =
            before.odds[0].on !== now.odds[0].on || (!isSame && (changed || data.moved !== undefined));
          return moved ? [{ comment: id, from: before, to: now, by: data.moved?.by }] : [];
        });
        expect(moves).toEqual(expected);
        for (const [index, { id, data }] of comments.entries()) {
          const own = heldAfter(comments, index + 1, authorKey(data))?.data.stance;
          expect(heldBy.get(id)).toEqual(data.state === 'deleted' ? undefined : own);
          expect(heldBy.has(id)).toBe(data.state !== 'deleted');
          expect(moveIn.get(id)).toEqual(expected.find(({ comment }) => comment === id));
        }
      }),
    );
  });

  it('of a hundred thousand comments by as many authors are read in one walk', () => {
    const comments = Array.from({ length: 100_000 }, (_, index): Stated => ({
      id: `c${index}`,
      data: {
        author: `Author ${index % 50_000}`,
        state: 'live',
        stance: held(index < 50_000 ? 'a' : 'b'),
        moved: index < 50_000 ? undefined : { by: 'c0' },
      },
    }));
    const { holders, moves } = positionsOf(comments, ['a', 'b']);
    expect([holders.length, moves.length]).toEqual([50_000, 50_000]);
  });
});
