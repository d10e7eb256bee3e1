import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepFrom } from '../../../src/layouts/key-stops.ts';

/** Distances between stops that a page may have, from its top. */
const pages = fc
  .array(fc.integer({ min: 20, max: 3000 }), { minLength: 1, maxLength: 40 })
  .map((gaps) => gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)));

it('reaches every stop of a page, once each and in order, from wherever it begins, when each is scrolled to', () => {
  fc.assert(
    fc.property(pages, (heights) => {
      let scrolled = 0;
      const reached: number[] = [];
      for (;;) {
        const next = stepFrom(
          heights.map((height) => height - scrolled),
          -1,
          1,
        );
        if (next === undefined) break;
        reached.push(next);
        scrolled = heights[next] ?? 0;
      }
      expect(reached).toEqual(heights.map((_, index) => index));
    }),
  );
});

it('goes back to what it came from', () => {
  fc.assert(
    fc.property(pages, fc.nat(), (heights, seed) => {
      const at = seed % heights.length;
      const tops = heights.map((height) => height - (heights[at] ?? 0));
      const next = stepFrom(tops, -1, 1);
      expect(next).toBe(at + 1 < heights.length ? at + 1 : undefined);
      if (next !== undefined) expect(stepFrom(tops, next, -1)).toBe(at);
    }),
  );
});

it('goes on from the focus where the page can be scrolled no further', () => {
  const tops = [-900, 200, 400];
  expect(stepFrom(tops, 1, 1)).toBe(2);
  expect(stepFrom(tops, 2, 1)).toBeUndefined();
  expect(stepFrom(tops, 1, -1)).toBe(0);
});
