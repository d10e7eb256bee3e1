import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growTree, readingOrder } from '../../../../src/threads/model/tree.ts';
import type { Placed } from '../../../../src/threads/model/tree.ts';
import { comment, threads } from '../threads.ts';

function outline(comments: readonly Placed[]): string[] {
  return readingOrder(growTree(comments)).map(
    (branch) => `${'-'.repeat(branch.level)} ${branch.id}${branch.comment ? '' : ' (not public)'}`,
  );
}

describe('a thread', () => {
  it('is read from the top, each answer under what it answers', () => {
    expect(
      outline([comment('a'), comment('b'), comment('a1', 'a'), comment('a1x', 'a1'), comment('a2', 'a')]),
    ).toEqual(['- a', '-- a1', '--- a1x', '-- a2', '- b']);
  });

  it('puts pinned comments first among their siblings', () => {
    expect(
      outline([comment('a'), comment('b', undefined, true), comment('a1', 'a'), comment('a2', 'a', true)]),
    ).toEqual(['- b', '- a', '-- a2', '-- a1']);
  });

  it('keeps answers to a comment that is not public under one gap', () => {
    expect(outline([comment('x', 'gone'), comment('b'), comment('y', 'gone')])).toEqual([
      '- gone (not public)',
      '-- x',
      '-- y',
      '- b',
    ]);
  });

  it('shows every comment once, under its parent, one level deeper', () => {
    fc.assert(
      fc.property(threads(60), (comments) => {
        const order = readingOrder(growTree(comments));
        const shown = order.filter((branch) => branch.comment).map((branch) => branch.id);
        expect(shown.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
        const seen = new Map<string, number>();
        for (const { id, comment: placed, level } of order) {
          seen.set(id, level);
          expect(level).toBe(placed?.parent === undefined ? 1 : (seen.get(placed.parent) ?? Number.NaN) + 1);
        }
      }),
    );
  });

  it('keeps siblings in the order given, pinned or not', () => {
    fc.assert(
      fc.property(threads(60), (comments) => {
        const place = new Map(comments.map(({ id }, index) => [id, index]));
        for (const { replies } of readingOrder(growTree(comments))) {
          for (const pinned of [true, false]) {
            const places = replies
              .filter((reply) => reply.comment?.pinned === pinned)
              .map(({ id }) => place.get(id) ?? -1);
            expect(places).toEqual(places.toSorted((a, b) => a - b));
          }
        }
      }),
    );
  });

  it('may be ten thousand levels deep', () => {
    const deep = Array.from({ length: 10_000 }, (_, index) =>
      comment(`c${index}`, index > 0 ? `c${index - 1}` : undefined),
    );
    const order = readingOrder(growTree(deep));
    expect(order.at(-1)).toMatchObject({ id: 'c9999', level: 10_000 });
  });
});
