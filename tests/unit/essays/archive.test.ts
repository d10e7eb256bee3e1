import fc from 'fast-check';
import { expect, it } from 'vitest';
import { yearsOf } from '../../../src/essays/archive.ts';
import { cutList } from '../../../src/list-pages.ts';
import { essaySchema } from '../../../src/schema/essay.ts';

function essay(id: number, year: number) {
  const date = `${year}-06-01T23:30:00-11:00`;
  return { id, data: essaySchema.parse({ title: 'x', date, description: 'x' }) };
}

it('has every essay on exactly one page of the year of its date, in order', () => {
  const years = fc.array(fc.integer({ min: 1998, max: 2004 }), { maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(years, (dates) => {
      const essays = dates.toSorted((a, b) => b - a).map((year, index) => essay(index, year));
      const archive = yearsOf(essays);
      const pages = archive.flatMap(({ year, essays: written }) =>
        cutList(written).map(({ entries }) => ({ year, entries })),
      );
      expect(pages.flatMap(({ entries }) => entries)).toEqual(essays);
      for (const { year, entries } of pages)
        expect(entries.every(({ data }) => data.date.startsWith(year))).toBe(true);
      expect(new Set(archive.map(({ year }) => year)).size).toBe(archive.length);
    }),
    { numRuns: 30 },
  );
});
