import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf, jsonOf } from '../../../src/data/table.ts';
import type { Cell } from '../../../src/data/table.ts';
import { parseCsv } from '../../site/csv.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '+1', '-2', '@a', '\t=1', '"', 'a,b', 'a\r\nb', "'=1", ' =1'),
);
const cells: fc.Arbitrary<Cell> = fc.oneof(
  texts,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.array(texts, { maxLength: 3 }),
  fc.constant(undefined),
);
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 6 }));

async function whole(lines: AsyncGenerator<string>): Promise<string> {
  return (await Array.fromAsync(lines)).join('');
}

/** The columns of a table of this width. */
function named(width: number) {
  return Array.from({ length: width }, (_, index) => ({ name: `c${index}` }));
}

/** What a reader of CSV finds in a cell: a text that would run is made harmless by what stands before it. */
function read(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

it('writes CSV that a reader by the letter of RFC 4180 reads back, and in which no text runs in a spreadsheet', () =>
  fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const columns = named(rows[0]?.length ?? 1);
      const records = parseCsv(await whole(csvOf(columns, rows)));
      expect(records).toEqual([columns.map(({ name }) => name), ...rows.map((row) => row.map(read))]);
      for (const [index, row] of rows.entries()) {
        for (const [column, cell] of row.entries()) {
          if (typeof cell === 'string') expect(records[index + 1]?.[column]).not.toMatch(/^[=+\-@\t\r]/);
        }
      }
    }),
  ));

it('writes JSON that gives every cell back as it was', () =>
  fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const columns = named(rows[0]?.length ?? 1);
      const read: unknown = JSON.parse(await whole(jsonOf(columns, rows)));
      const expected = rows.map((row) =>
        Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
      );
      expect(read).toEqual(JSON.parse(JSON.stringify(expected)));
    }),
  ));
