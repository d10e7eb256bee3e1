import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST, GRID, MOST } from '../../../../src/graphs/model/knot-grid.ts';
import type { Knot } from '../../../../src/graphs/model/curve.ts';
import { decodeCurve, encodeCurve } from '../../../../src/graphs/model/curve-link.ts';
import type { SharedCurve } from '../../../../src/graphs/model/curve-link.ts';

const ids = (longest: number) =>
  fc
    .string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'),
      minLength: 1,
      maxLength: longest,
    })
    .filter((id) => id !== '');
const onGrid = fc.integer({ min: 0, max: GRID });
const knots: fc.Arbitrary<Knot[]> = fc
  .uniqueArray(onGrid, { minLength: FEWEST, maxLength: MOST })
  .chain((places) =>
    fc
      .array(onGrid, { minLength: places.length, maxLength: places.length })
      .map((heights) =>
        places.toSorted((a, b) => a - b).map((x, index): Knot => [x / GRID, (heights[index] ?? 0) / GRID]),
      ),
  );
const curves = (longest: number): fc.Arbitrary<SharedCurve> =>
  fc.record({ scenario: ids(longest), series: ids(longest), knots });

/** All that an accepted curve promises. */
function expectValid({ scenario, series, knots: points }: SharedCurve): void {
  for (const id of [scenario, series]) expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
  expect(points.length >= FEWEST && points.length <= MOST).toBe(true);
  points.forEach(([x, y], index) => {
    expect(x).toBeGreaterThan(points[index - 1]?.[0] ?? -1);
    for (const share of [x, y]) expect(share >= 0 && share <= 1 && Number.isFinite(share)).toBe(true);
  });
}

const ZIGZAG = '00000240025002960500038007500464100005200';

describe('a curve in a link', () => {
  it('comes out as it went in, with the sign or without it', () => {
    fc.assert(
      fc.property(curves(64), (curve) => {
        expect(decodeCurve(encodeCurve(curve))).toEqual({ curve });
        expect(decodeCurve(`#${encodeCurve(curve)}`)).toEqual({ curve });
      }),
    );
  });

  it('is short, and every character of it may stand in a fragment', () => {
    fc.assert(
      fc.property(curves(20), (curve) => {
        const text = encodeCurve(curve);
        expect(text.length).toBeLessThan(120);
        expect(new URL(`https://a.example/#${text}`).hash).toBe(`#${text}`);
      }),
    );
  });

  it('can be read by a human', () => {
    const curve = {
      scenario: 'scenario-c',
      series: 'actual',
      knots: [
        [0, 0.24],
        [0.25, 0.296],
        [0.5, 0.38],
        [0.75, 0.464],
        [1, 0.52],
      ] as const,
    };
    expect(encodeCurve(curve)).toBe('g1=scenario-c.actual.0000024002500296050003800750046410000520');
  });
});

describe('what others put into a link', () => {
  const near = fc
    .tuple(curves(12).map(encodeCurve), fc.nat(120), fc.nat(3), fc.string({ maxLength: 4 }))
    .map(([text, at, cut, more]) => text.slice(0, at) + more + text.slice(at + cut));

  it('is a valid curve, a problem in words, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `g1=${text}`),
          near,
        ),
        (text) => {
          const read = decodeCurve(text);
          if (read && 'curve' in read) {
            expectValid(read.curve);
            expect(encodeCurve(read.curve)).toBe(text.replace(/^#/, ''));
          }
          if (read && 'problem' in read) expect(read.problem).toMatch(/^This link .*\.$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['', '#', '#c-some-comment', 'g=1', 'graph', '#g1', 'g1234=x', 'x g1=a.b.', '%67%31=a'])(
    '%j is no curve',
    (text) => {
      expect(decodeCurve(text)).toBeUndefined();
    },
  );

  it.each([
    ['cannot read', 'g2=anything'],
    ['longer than any', `g1=a.b.${'0'.repeat(300)}`],
    ['characters that no curve has', 'g1=a.b'],
    ['characters that no curve has', 'g1=A.b.00000000'],
    ['characters that no curve has', 'g1=../x.b.00000000'],
    ['characters that no curve has', `g1=a.b.${'١'.repeat(40)}`],
    ['5 to 9 whole points', 'g1=a.b.00000000'],
    ['5 to 9 whole points', `g1=a.b.${ZIGZAG}`],
    ['off the picture', `g1=a.b.${'00001001'.repeat(5)}`],
    ['from left to right', `g1=a.b.${'00000100'.repeat(5)}`],
  ])('says what is wrong: %s', (words, text) => {
    expect(decodeCurve(text)).toEqual({ problem: expect.stringContaining(words) as unknown });
  });

  it.each(['g1=', '#', 'g1=a.', 'g1=a.b.', 'a', 'g', '0', '-', '\u0000'])(
    'takes no longer for a megabyte that begins with %j',
    (start) => {
      const text = start + start.slice(-1).repeat(1 << 20);
      const began = process.cpuUsage();
      decodeCurve(text);
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(50);
    },
  );
});
