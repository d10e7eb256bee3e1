import fc from 'fast-check';
import type { Placed } from '../../../src/threads/model/tree.ts';

export function comment(id: string, parent?: string, pinned = false): Placed {
  return { id, parent, pinned };
}

/** Threads without loops: each comment answers an earlier one, one that is not there, or nobody. */
export function threads(maxLength: number): fc.Arbitrary<Placed[]> {
  const shape = fc.record({
    parent: fc.option(fc.nat(), { nil: undefined }),
    absent: fc.boolean(),
    pinned: fc.boolean(),
  });
  return fc.array(shape, { maxLength }).map((shapes) =>
    shapes.map(({ parent, absent, pinned }, index): Placed => {
      if (parent === undefined) return comment(`c${index}`, undefined, pinned);
      if (absent || index === 0) return comment(`c${index}`, `gone${parent % 5}`, pinned);
      return comment(`c${index}`, `c${parent % index}`, pinned);
    }),
  );
}

/**
 * Threads as large as pages are: comment number n answers one before it, whose choice decides the thread's form:
 * a chain, a fan, a few chains that take turns, or anything between.
 */
export const largeThreads = fc
  .record({
    count: fc.integer({ min: 1, max: 1500 }),
    seed: fc.nat(),
    /** Share of comments that answer nobody, and how far back an answer reaches, in comments. */
    roots: fc.constantFrom(0, 0.003, 0.05, 0.4),
    reach: fc.constantFrom(1, 2, 8, 100, 1500),
    hub: fc.constantFrom(0, 0.5, 0.95),
  })
  .map(({ count, seed, roots, reach, hub }) => {
    let state = seed + 1;
    // Park and Miller's minimal standard generator: reproducible, and good enough for shapes.
    const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    return Array.from({ length: count }, (_, index) => {
      if (index === 0 || next() < roots) return comment(`c${index}`);
      const parent = next() < hub ? 0 : Math.max(0, index - 1 - Math.floor(next() * reach));
      return comment(`c${index}`, `c${parent}`);
    });
  });
