import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutThread, fillPages, LEVELS, ROOM } from '../../../../src/threads/model/pages.ts';
import type { PageBranch, Paged } from '../../../../src/threads/model/pages.ts';
import { growTree, readingOrder } from '../../../../src/threads/model/tree.ts';
import type { Branch, Placed } from '../../../../src/threads/model/tree.ts';
import { comment, largeThreads, threads } from '../threads.ts';

/** More than fits a page, by any of its rules. */
const FULL = ROOM * 1.25;
const DEEPEST = LEVELS + 8;

const anyThread = fc.oneof(threads(60), largeThreads);

function cut(comments: readonly Placed[]): Paged<Placed> {
  return cutThread(growTree(comments));
}

function idsOn(page: { readonly branches: readonly PageBranch<Placed>[] }): string[] {
  return readingOrder(page.branches).map(({ id }) => id);
}

/** "2", "c7/1": how tests and messages name a page. */
function nameOf({ of, number }: { readonly of: string | undefined; readonly number: number }): string {
  return of === undefined ? String(number) : `${of}/${number}`;
}

function fan(parent: string | undefined, name: string, count: number): Placed[] {
  return Array.from({ length: count }, (_, index) => comment(`${name}${index}`, parent));
}

describe('a thread in pages', () => {
  it('has every comment and every gap once', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const all = readingOrder(growTree(comments)).map(({ id }) => id);
        const { pages, placeOf } = cut(comments);
        expect(pages.flatMap(idsOn).toSorted()).toEqual(all.toSorted());
        for (const page of pages) for (const id of idsOn(page)) expect(placeOf.get(id)).toBe(page.place);
      }),
    );
  });

  it('reads on every page in the order of the thread', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const order = new Map(readingOrder(growTree(comments)).map(({ id }, index) => [id, index]));
        for (const page of cut(comments).pages) {
          const places = idsOn(page).map((id) => order.get(id) ?? Number.NaN);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('shows the answers to a comment on its page and then on those of its branch, all of them, in order', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const { pages } = cut(comments);
        const shown = new Map(
          pages.flatMap((page) => readingOrder(page.branches)).map((one) => [one.id, one]),
        );
        const further = Map.groupBy(pages, ({ place }) => place.of);
        const count = ({ replies }: Branch<Placed>): number => readingOrder(replies).length;
        for (const branch of readingOrder(growTree(comments))) {
          const kept = (shown.get(branch.id)?.replies ?? []).map(({ id }) => id);
          const later = (further.get(branch.id) ?? []).flatMap(({ branches }) =>
            branches.map(({ id }) => id),
          );
          expect([...kept, ...later]).toEqual(branch.replies.map(({ id }) => id));
          const rest = branch.replies.slice(kept.length);
          expect(shown.get(branch.id)?.elsewhere).toBe(
            rest.reduce((sum, reply) => sum + 1 + count(reply), 0),
          );
        }
        const tops = (further.get(undefined) ?? []).flatMap(({ branches }) => branches.map(({ id }) => id));
        expect(tops).toEqual(growTree(comments).map(({ id }) => id));
      }),
    );
  });

  it('numbers the pages of each branch from 1, and puts none before the page that leads to it', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const { pages, placeOf } = cut(comments);
        expect(pages[0]?.place).toEqual({ of: undefined, number: 1 });
        const names = pages.map(({ place }) => nameOf(place));
        expect(new Set(names).size).toBe(names.length);
        for (const [index, { place }] of pages.entries()) {
          const before =
            place.number > 1 ? { ...place, number: place.number - 1 } : place.of && placeOf.get(place.of);
          if (before) expect(names.indexOf(nameOf(before))).toBeLessThan(index);
        }
      }),
    );
  });

  it('keeps every page small and shallow', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        for (const page of cut(comments).pages) {
          expect(idsOn(page).length).toBeLessThanOrEqual(FULL);
          let depth = 0;
          for (let row = page.branches; row.length > 0; row = row.flatMap(({ replies }) => replies))
            depth += 1;
          expect(depth).toBeLessThanOrEqual(DEEPEST);
        }
      }),
    );
  });

  it('stands on one page as long as it fits, and has no crumbs of a page', () => {
    expect(cut(fan(undefined, 'c', FULL)).pages).toHaveLength(1);
    const { pages } = cut(fan(undefined, 'c', FULL + 1));
    expect(pages.map((page) => idsOn(page).length)).toEqual([ROOM, FULL + 1 - ROOM]);
    expect(cut([]).pages.map(idsOn)).toEqual([[]]);
  });

  it('keeps a branch together on the next page rather than tear it', () => {
    const comments = [...fan(undefined, 'c', 150), ...fan('c149', 'r', 100), ...fan(undefined, 'd', 60)];
    const { pages } = cut(comments);
    expect(pages.map(({ place, branches }) => [nameOf(place), branches[0]?.id])).toEqual([
      ['1', 'c0'],
      ['2', 'c149'],
    ]);
  });

  it('leads from a comment with more answers than fit to the page where they go on', () => {
    const { pages } = cut([comment('hub'), ...fan('hub', 'r', 500), comment('last')]);
    expect(pages.map((page) => [nameOf(page.place), idsOn(page).length])).toEqual([
      ['1', ROOM + 1],
      ['hub/1', ROOM],
      ['hub/2', 500 - (2 * ROOM - 1)],
    ]);
  });

  it('fills pages in order, and no two neighbours that one page would hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ size: fc.integer({ min: 1, max: FULL }) }), { minLength: 1 }),
        (all) => {
          const filled = fillPages(all);
          expect(filled.flat()).toEqual(all);
          const sums = filled.map((page) => page.reduce((sum, { size }) => sum + size, 0));
          for (const [index, sum] of sums.entries()) {
            expect(sum).toBeLessThanOrEqual(FULL);
            expect(sum + (sums[index + 1] ?? FULL)).toBeGreaterThan(ROOM);
          }
        },
      ),
    );
  });

  it('cuts ten thousand comments, in one chain or in a bush, without a deep stack and in little time', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => comment(`c${n}`, n > 0 ? `c${n - 1}` : undefined));
    const bush = Array.from({ length: 10_000 }, (_, n) =>
      comment(`c${n}`, n % 37 > 0 ? `c${n - 1 - ((n * 7) % (n % 37))}` : undefined),
    );
    for (const comments of [chain, bush]) {
      const { pages } = cut(comments);
      expect(pages.reduce((sum, page) => sum + idsOn(page).length, 0)).toBe(10_000);
    }
  });
});
