import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../src/graphs/export/csv.ts';
import { anyKnots, anyLabel, fixtureScenario, readScenario, scenarioOf, seriesOf } from '../scenarios.ts';

/** Reads CSV as RFC 4180 has it: the test's own reader, so that the writer does not check itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, rest]: [string[], string] = [[], text];
  while (rest !== '') {
    const [whole = '', quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === '') throw new Error(`not CSV: ${rest.slice(0, 40)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(whole.length);
  }
  return rows;
}

describe('CSV', () => {
  it('has each knot in a row, with its quantities', () => {
    const lines = toCsv(fixtureScenario('sound-enough')).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'series,x,load,y,chance of error',
      'required,0,1,0.3,0.0158489',
      'required,1,10000,0.766,0.0000253513',
    ]);
    expect(lines.at(-1)).toBe('');
  });

  it('can be read again, whatever an author calls things, and runs as no formula', () => {
    const awkward = fc.oneof(
      anyLabel,
      fc.constantFrom('=1+1', '+a', '-a', '@a', 'a,b', 'a"b', '="a","b"', '"='),
    );
    fc.assert(
      fc.property(awkward, fc.array(anyKnots, { minLength: 1, maxLength: 3 }), (quantity, all) => {
        const scenario = scenarioOf(
          all.map((knots, index) => seriesOf('actual', knots, { id: `s-${index}` })),
          {
            y: { label: 'y', ends: ['low', 'high'], scale: 'log', decode: { quantity, low: 1, high: 1e-6 } },
          },
        );
        const [header = [], ...rows] = readCsv(toCsv(scenario));
        expect(header.slice(0, 3)).toEqual(['series', 'x', 'y']);
        expect([quantity, `'${quantity}`]).toContain(header[3]);
        for (const name of header) expect(name).not.toMatch(/^[=+\-@\t\r]/);
        expect(rows.length).toBe(all.flat().length);
        all
          .flatMap((knots, index) => knots.map(([x, y]) => [`s-${index}`, x, y] as const))
          .forEach(([id, x, y], index) => {
            const [name, ...cells] = rows[index] ?? [];
            expect(name).toBe(id);
            const [left = Number.NaN, height = Number.NaN, chance = Number.NaN] = cells.map(Number);
            expect(cells.length).toBe(3);
            expect(left).toBeCloseTo(x, 5);
            expect(height).toBeCloseTo(y, 5);
            expect(Math.log10(chance)).toBeCloseTo(-6 * y, 4);
          });
      }),
    );
  });

  it('has each measured point as its source has it, and what is drawn beside them called so', () => {
    const lines = toCsv(readScenario('tests/cases/graphs/data-error-bars.json')).split('\r\n');
    expect([...lines.slice(0, 2), lines[7], ...lines.slice(-3)]).toEqual([
      'series,point,release date,tasks done,low,high',
      'seen,Heron 4,2024.9,71.5,66,75.2',
      'open,,2022.4,8,,',
      'people,drawn,2019,62,,',
      'people,drawn,2026,62,,',
      '',
    ]);
    const [head, ...rows] = readCsv(toCsv(readScenario('tests/cases/graphs/data-log-crowded.json')));
    expect(rows.every(({ length }) => length === head?.length)).toBe(true);
    expect(rows.slice(0, 5).map(([, name]) => name)).toEqual([
      '</text><script>alert(1)</script>',
      "'=1+1",
      'W'.repeat(40),
      'Same place',
      'a,b"c',
    ]);
  });
});
