import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densify, heightAt } from '../../../../src/graphs/model/curve.ts';
import { anyKnots } from '../scenarios.ts';

const points = (knots: [number, number][]) => densify(knots, 80).map(([x, y]) => ({ x, y }));

describe('densify', () => {
  it('passes through every knot exactly', () => {
    fc.assert(
      fc.property(anyKnots, (knots) => {
        const dense = densify(knots, 80);
        for (const knot of knots) expect(dense).toContainEqual(knot);
      }),
    );
  });

  it('goes from left to right, from the first knot to the last', () => {
    fc.assert(
      fc.property(anyKnots, (knots) => {
        const dense = densify(knots, 80);
        dense.slice(1).forEach(([x], index) => expect(x).toBeGreaterThan(dense[index]?.[0] ?? 1));
        expect([dense[0], dense.at(-1)]).toEqual([knots[0], knots.at(-1)]);
      }),
    );
  });

  it('is monotone between knots and never leaves their range', () => {
    fc.assert(
      fc.property(anyKnots, (knots) => {
        const dense = densify(knots, 80);
        knots.slice(1).forEach(([right, high], index) => {
          const [left, low] = knots[index] ?? [0, 0];
          const between = dense.filter(([x]) => x >= left && x <= right).map(([, y]) => y);
          const sorted = between.toSorted((a, b) => (high >= low ? a - b : b - a));
          between.forEach((y, place) => expect(y).toBeCloseTo(sorted[place] ?? Number.NaN, 9));
          expect(Math.min(...between)).toBeGreaterThanOrEqual(Math.min(low, high));
          expect(Math.max(...between)).toBeLessThanOrEqual(Math.max(low, high));
        });
      }),
    );
  });

  it('draws a straight line where the knots lie on one', () => {
    for (const [x, y] of densify(
      [
        [0, 0.1],
        [0.3, 0.25],
        [1, 0.6],
      ],
      80,
    ))
      expect(y).toBeCloseTo(0.1 + x / 2, 12);
  });
});

describe('heightAt', () => {
  it('finds each point again, and nothing beyond the ends', () => {
    fc.assert(
      fc.property(anyKnots, (knots) => {
        const dense = points(knots);
        for (const { x, y } of dense) expect(heightAt(dense, x)).toBe(y);
        expect(heightAt(dense, (dense[0]?.x ?? 0) - 0.001)).toBeUndefined();
        expect(heightAt(dense, (dense.at(-1)?.x ?? 1) + 0.001)).toBeUndefined();
      }),
    );
  });

  it('is undefined on a curve without points', () => {
    expect(heightAt([], 0.5)).toBeUndefined();
  });
});
