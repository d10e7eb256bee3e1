import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { coordinateOf, quantityAt } from '../../../../src/graphs/model/scale.ts';
import { anyKnots, fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const NINES = { quantity: 'chance of error', low: 1, high: 1e-6 };

describe('the scale of an axis', () => {
  it('decodes and encodes back, on both scales', () => {
    const ends = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(ends, ends, fc.double({ min: 0, max: 1, noNaN: true }), (low, high, height) => {
        fc.pre(Math.abs(Math.log(high / low)) > 0.01);
        for (const scale of ['log', 'linear'] as const) {
          const decode = { quantity: 'q', low, high };
          expect(coordinateOf(decode, scale, quantityAt(decode, scale, height))).toBeCloseTo(height, 5);
        }
      }),
    );
  });

  it('counts nines upwards on the log scale, and leaves them all at the top of the linear one', () => {
    expect(quantityAt(NINES, 'log', 0.5)).toBeCloseTo(1e-3, 12);
    expect(coordinateOf(NINES, 'linear', 1e-3)).toBeCloseTo(0.999, 5);
  });
});

describe('toGraph', () => {
  const scenario = (knots: [number, number][]) =>
    scenarioOf([seriesOf('actual', knots, { band: { below: [0.3, 0.1], above: [0, 0.9], label: 'band' } })], {
      y: { label: 'y', ends: ['low', 'high'], scale: 'log', decode: NINES },
    });

  it('keeps everything on the picture in both views', () => {
    fc.assert(
      fc.property(anyKnots, fc.constantFrom('log' as const, 'linear' as const), (knots, scale) => {
        const [curve] = toGraph(scenario(knots), { scale, shown: new Set() }).curves;
        const { points = [], band } = curve ?? {};
        const all = [...points, ...(band?.lower ?? []), ...(band?.upper ?? [])];
        expect(all.length).toBe(points.length * 3);
        for (const { x, y } of all) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
        points.forEach(({ y }, index) => {
          expect(band?.lower[index]?.y).toBeLessThanOrEqual(y);
          expect(band?.upper[index]?.y).toBeGreaterThanOrEqual(y);
        });
      }),
    );
  });

  it('draws the coordinates of the file in the view of the file', () => {
    const knots: [number, number][] = [
      [0, 0.2],
      [0.5, 0.9],
      [1, 0.4],
    ];
    const graph = toGraph(scenario(knots), defaultView(scenario(knots)));
    for (const [x, y] of knots) expect(graph.curves[0]?.points).toContainEqual({ x, y });
  });

  it('keeps the scale of a file that cannot be decoded', () => {
    const plain = scenarioOf([
      seriesOf('actual', [
        [0, 0.2],
        [1, 0.4],
      ]),
    ]);
    expect(toGraph(plain, { scale: 'log', shown: new Set() })).toEqual(toGraph(plain, defaultView(plain)));
  });

  it('shows a hidden curve only when asked, and no gap to a curve that is not shown', () => {
    const sketch = scenarioOf(
      [
        seriesOf('actual', [
          [0, 0],
          [1, 1],
        ]),
        seriesOf(
          'required',
          [
            [0, 1],
            [1, 1],
          ],
          { hidden: true },
        ),
      ],
      {
        gaps: [{ between: ['actual', 'required'], label: 'shortfall' }],
      },
    );
    const plain = toGraph(sketch, defaultView(sketch));
    expect([plain.curves.map(({ id }) => id), plain.gaps]).toEqual([['actual'], []]);
    const asked = toGraph(sketch, { scale: 'linear', shown: new Set(['required']) });
    expect([asked.curves.length, asked.gaps.length]).toEqual([2, 1]);
  });

  it('moves marks along with the scale', () => {
    const { marks } = toGraph(fixtureScenario('scenario-a'), { scale: 'linear', shown: new Set() });
    expect(marks[0]?.y).toBeCloseTo((1 - 10 ** -0.18) / (1 - 1e-6), 6);
  });
});
