import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PER_PAGE, cutList, furtherNumbers } from '../../src/list-pages.ts';

it('puts every entry on exactly one page, in order, and says where each page stands', () => {
  const lists = fc.array(fc.integer(), { maxLength: 400, size: 'max' });
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 120 }), (entries, perPage) => {
      const pages = cutList(entries, perPage);
      expect(pages.flatMap((page) => page.entries)).toEqual(entries);
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
      expect(pages.every(({ count }) => count === pages.length)).toBe(true);
      // Each page is full but the last, which has something, unless there is nothing at all.
      expect(pages.slice(0, -1).every((page) => page.entries.length === perPage)).toBe(true);
      const last = pages.at(-1)?.entries.length ?? -1;
      expect(last).toBeGreaterThanOrEqual(Math.min(1, entries.length));
      expect(last).toBeLessThanOrEqual(perPage);
      expect(furtherNumbers(entries.length, perPage)).toEqual(pages.slice(1).map(({ number }) => number));
    }),
  );
});

it('begins a second page with the first entry for which there is no room', () => {
  const entries = Array.from({ length: PER_PAGE + 1 }, (_, index) => index);
  expect(cutList(entries.slice(1))).toHaveLength(1);
  expect(cutList(entries).map((page) => page.entries.length)).toEqual([PER_PAGE, 1]);
});
