import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityOrder } from '../../../../src/threads/model/activity-order.ts';
import { isSortable, sortedPages } from '../../../../src/threads/model/orders.ts';
import type { Order } from '../../../../src/addresses.ts';
import type { Dated } from '../../../../src/threads/model/orders.ts';
import { cutThread } from '../../../../src/threads/model/pages.ts';
import { growTree, readingOrder } from '../../../../src/threads/model/tree.ts';
import { threads } from '../threads.ts';

const DAY = 86_400_000;

function dated(id: string, date: string, parent?: string, isDeleted = false): Dated {
  return { id, parent, pinned: false, date, isDeleted };
}

function order(comments: readonly Dated[], by: Order): string[] {
  const tree = growTree(comments);
  return sortedPages(tree, cutThread(tree), by).flatMap((page) => readingOrder(page).map(({ id }) => id));
}

it('puts the newest comment first, one by one, without those that were taken away', () => {
  const comments = [
    dated('a', '2026-01-01'),
    dated('a1', '2026-03-01', 'a'),
    dated('b', '2026-02-01'),
    dated('gone', '2026-04-01', 'a', true),
  ];
  expect(order(comments, 'newest')).toEqual(['a1', 'b', 'a']);
});

it('puts the branch with most of the late comments first, and keeps branches whole', () => {
  const comments = [
    dated('old', '2026-01-01'),
    dated('old1', '2026-01-02', 'old'),
    dated('old2', '2026-01-03', 'old'),
    dated('one', '2026-06-01'),
    dated('two', '2026-05-30'),
    dated('two1', '2026-05-31', 'two'),
  ];
  expect(order(comments, 'liveliest')).toEqual(['two', 'two1', 'one', 'old', 'old1', 'old2']);
});

it('orders two branches alike whenever a page is built', () => {
  const instants = fc.array(fc.integer({ min: 0, max: 400 * DAY }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(instants, instants, fc.integer({ min: 0, max: 900 * DAY }), (a, b, later) => {
      const difference = (newest: number): number => activityOrder(a, newest) - activityOrder(b, newest);
      const [now, then] = [difference(400 * DAY), difference(400 * DAY + later)];
      // What rounding leaves of a draw is no order.
      if (Math.abs(now) > 1e-9) expect(Math.sign(then)).toBe(Math.sign(now));
    }),
  );
});

it('has every comment once in either order', () => {
  fc.assert(
    fc.property(threads(60), (placed) => {
      const comments = placed.map((one, index) => ({
        ...one,
        date: `2026-01-${10 + (index % 20)}`,
        isDeleted: false,
      }));
      const ids = comments.map(({ id }) => id).toSorted();
      const isOne = (id: string): boolean => !id.startsWith('gone');
      expect(order(comments, 'newest').toSorted()).toEqual(ids);
      expect(order(comments, 'liveliest').filter(isOne).toSorted()).toEqual(ids);
    }),
  );
});

it('has no other order where a thread is short', () => {
  const comments = Array.from({ length: 25 }, (_, index) => index);
  expect([isSortable(comments), isSortable(comments.slice(1))]).toEqual([true, false]);
});
