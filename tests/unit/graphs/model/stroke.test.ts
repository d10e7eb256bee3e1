import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densify, heightAt } from '../../../../src/graphs/model/curve.ts';
import type { Knot } from '../../../../src/graphs/model/curve.ts';
import type { Point } from '../../../../src/graphs/model/graph.ts';
import { FEWEST, GRID, MOST } from '../../../../src/graphs/model/knot-grid.ts';
import { fitted, UNTOLD } from '../../../../src/graphs/model/fit-curve.ts';
import { COLUMNS, drawStroke, pointsOf, traceOf } from '../../../../src/graphs/model/trace.ts';

const EMPTY = traceOf([]);
/** Shares of the width by which a fitted curve may come sooner or later than a hand. */
const BESIDE = Array.from({ length: 13 }, (_, step) => (step - 6) * 0.0025);

/** A hand that goes from pivot to pivot, hurrying or lingering, and trembles a little. */
function hand(pivots: readonly Point[], eases: readonly number[], tremble: number): Point[] {
  return pivots.slice(1).flatMap((to, index) => {
    const from = pivots[index] ?? to;
    const ease = eases[index] ?? 1;
    return Array.from({ length: 40 }, (_, step) => {
      const t = step / 39;
      const share = t ** ease / (t ** ease + (1 - t) ** ease);
      const off = tremble * Math.sin(step * 2.7 + index);
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * share + off };
    });
  });
}

const height = fc.double({ min: 0.05, max: 0.95, noNaN: true });

/** Strokes from left to right that turn at most three times. */
const strokes = fc
  .tuple(
    fc.array(height, { minLength: 2, maxLength: 5 }),
    fc.array(fc.double({ min: 1, max: 1.25, noNaN: true }), { minLength: 4, maxLength: 4 }),
    fc.double({ min: 0, max: 0.003, noNaN: true }),
    fc.double({ min: 0, max: 0.3, noNaN: true }),
  )
  .map(([heights, eases, tremble, start]) =>
    hand(
      heights.map((y, index) => ({ x: start + ((1 - start) * index) / (heights.length - 1), y })),
      eases,
      tremble,
    ),
  );

function curve(knots: readonly Knot[]): Point[] {
  return densify(knots, GRID).map(([x, y]) => ({ x, y }));
}

describe('a stroke', () => {
  it('becomes a curve of 5 to 9 points on the grid', () => {
    fc.assert(
      fc.property(strokes, (stroke) => {
        const { knots = [] } = fitted(drawStroke(EMPTY, stroke)) ?? {};
        expect(knots.length).toBeGreaterThanOrEqual(FEWEST);
        expect(knots.length).toBeLessThanOrEqual(MOST);
        for (const [index, [x, y]] of knots.entries()) {
          expect(Math.abs(x * GRID - Math.round(x * GRID))).toBeLessThan(1e-6);
          expect(y >= 0 && y <= 1).toBe(true);
          expect(x).toBeGreaterThan(knots[index - 1]?.[0] ?? -1);
        }
      }),
    );
  });

  it('is followed within 2% of the height where it turns at most three times, and what is smoothed is told', () => {
    const all = fc.sample(strokes, 200).map((stroke) => {
      const { knots = [], off = 1 } = fitted(drawStroke(EMPTY, stroke)) ?? {};
      const drawn = curve(knots);
      const away = stroke.map(({ x, y }) => {
        // Where a hand goes steeply, the curve may come a little sooner or later.
        const near = BESIDE.flatMap((by) => heightAt(drawn, x + by) ?? []);
        return Math.max(Math.min(...near) - y, y - Math.max(...near), 0);
      });
      return { off, away: Math.max(...away) };
    });
    const smoothed = all.filter(({ off }) => off > UNTOLD);
    // About one in ten thousand: four steep ways that crowd at one side.
    expect(smoothed.length).toBeLessThanOrEqual(1);
    for (const { off, away } of all) expect(away).toBeLessThanOrEqual(Math.max(off, UNTOLD) + 0.006);
  });

  it('that is too restless for nine points is fitted as well as may be, and says by how much it is off', () => {
    const restless = Array.from({ length: 200 }, (_, step) => ({
      x: step / 199,
      y: 0.5 + 0.4 * Math.sin(step / 4),
    }));
    const found = fitted(drawStroke(EMPTY, restless));
    expect(found?.knots).toHaveLength(MOST);
    expect(found?.off).toBeGreaterThan(UNTOLD);
  });

  it('leaves what it does not cover as it was', () => {
    fc.assert(
      fc.property(strokes, fc.double({ min: 0.1, max: 0.5, noNaN: true }), height, (stroke, from, y) => {
        const before = drawStroke(EMPTY, stroke);
        const to = from + 0.3;
        const after = drawStroke(before, [
          { x: from, y },
          { x: to, y },
        ]);
        for (const [column, old] of before.entries()) {
          const x = column / (COLUMNS - 1);
          if (x > from + 0.003 && x < to - 0.003) expect(after[column]).toBeCloseTo(y, 6);
          else if (old !== undefined && (x < from - 0.003 || x > to + 0.003)) expect(after[column]).toBe(old);
        }
      }),
    );
  });

  it('counts by its last pass where the hand went back', () => {
    const back = drawStroke(EMPTY, [
      { x: 0, y: 0.2 },
      { x: 1, y: 0.2 },
      { x: 0.5, y: 0.8 },
    ]);
    expect(back[0]).toBe(0.2);
    expect(back[99]).toBe(0.2);
    expect(back[100]).toBe(0.8);
    expect(back[150]).toBeCloseTo(0.5);
    expect(back[200]).toBe(0.2);
  });

  it('goes on from a record, joined to it by a straight line', () => {
    const record = traceOf([
      { x: 0, y: 0.1 },
      { x: 0.5, y: 0.6 },
    ]);
    const drawn = drawStroke(record, [
      { x: 0.6, y: 0.6 },
      { x: 0.98, y: 0 },
    ]);
    expect(drawn[0]).toBe(0.1);
    expect(drawn[50]).toBeCloseTo(0.35);
    expect(drawn[110]).toBeCloseTo(0.6);
    expect(drawn[200], 'the edge is meant').toBe(0);
  });

  it('over a record replaces it from edge to edge', () => {
    const record = traceOf([
      { x: 0, y: 0.3 },
      { x: 0.5, y: 0.8 },
    ]);
    const drawn = drawStroke(record, [
      { x: 0.03, y: 0.05 },
      { x: 0.97, y: 0.05 },
    ]);
    expect(pointsOf(drawn).every(({ y }) => Math.abs(y - 0.05) < 1e-9)).toBe(true);
    const found = fitted(drawn);
    expect(found?.knots.map(([, y]) => y)).toEqual([0.05, 0.05, 0.05, 0.05, 0.05]);
  });

  it('that is a dot is no curve', () => {
    expect(fitted(drawStroke(EMPTY, [{ x: 0.5, y: 0.5 }]))).toBeUndefined();
    expect(fitted(drawStroke(EMPTY, []))).toBeUndefined();
  });

  it('beyond the plot is cut, whatever its numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.double({ noNaN: true }), y: fc.double({ noNaN: true }) }), {
          maxLength: 30,
        }),
        (stroke) => {
          const { knots = [] } = fitted(drawStroke(EMPTY, stroke)) ?? {};
          expect(knots.flat().every((share) => share >= 0 && share <= 1)).toBe(true);
        },
      ),
    );
  });
});
