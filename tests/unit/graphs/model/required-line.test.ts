import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt } from '../../../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { factorOf, requiredKnots } from '../../../../src/graphs/model/required-line.ts';
import type { Axis } from '../../../../src/schema/scenario.ts';
import { fixtureScenario } from '../scenarios.ts';

const X: Axis = {
  label: 'capability',
  ends: ['less', 'more'],
  scale: 'log',
  decode: { quantity: 'capability', low: 1, high: 1e4 },
};
const Y: Axis = {
  label: 'alignment',
  ends: ['low', 'high'],
  scale: 'log',
  decode: { quantity: 'chance of error', low: 1, high: 1e-6 },
};

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const factors = fc.double({ min: 0.1, max: 100, noNaN: true });

describe('the required line', () => {
  it('is that of the files for a factor of 5', () => {
    const [left, right] = requiredKnots(X, Y, 0.3, 5) ?? [];
    expect(left).toEqual([0, 0.3]);
    expect(right?.[0]).toBe(1);
    expect(right?.[1]).toBeCloseTo(0.766, 3);
  });

  it('starts where it is told, stays on the plot, and ends only at an edge of it', () => {
    fc.assert(
      fc.property(unit, factors, (start, factor) => {
        const [left, right] = requiredKnots(X, Y, start, factor) ?? [];
        expect(left).toEqual([0, start]);
        const [x = -1, y = -1] = right ?? [];
        expect(x > 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
        if (x < 1) expect(Math.min(y, 1 - y)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('gives its factor back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), factors, (start, factor) => {
        expect(factorOf(requiredKnots(X, Y, start, factor) ?? [], X, Y)).toBeCloseTo(factor, 6);
      }),
    );
  });

  it('is level for a factor of 1, and higher at the right for a higher factor', () => {
    expect(requiredKnots(X, Y, 0.3, 1)?.[1]).toEqual([1, 0.3]);
    fc.assert(
      fc.property(factors, factors, (one, other) => {
        const end = (factor: number) => requiredKnots(X, Y, 0.3, factor)?.[1][1] ?? Number.NaN;
        expect(Math.sign(end(one) - end(other)) * (one - other)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is not there without two log axes', () => {
    expect(requiredKnots({ ...X, scale: 'linear' }, Y, 0.3, 5)).toBeUndefined();
    expect(requiredKnots(X, { ...Y, decode: undefined }, 0.3, 5)).toBeUndefined();
    expect(factorOf([], X, Y)).toBeUndefined();
  });
});

describe('a view', () => {
  const scenario = fixtureScenario('sound-enough');

  it('asks by its factor, of the required curve alone', () => {
    const start = defaultView(scenario);
    const [before, graph] = [toGraph(scenario, start), toGraph(scenario, { ...start, factor: 10 })];
    const [required, actual] = graph.curves;
    expect(heightAt(required?.points ?? [], 0.5)).toBeCloseTo(0.3 + 0.5 * (4 / 6), 9);
    expect(actual).toEqual(before.curves[1]);
  });

  it('moves today', () => {
    fc.assert(
      fc.property(unit, (today) => {
        const view = { ...defaultView(scenario), today };
        expect(toGraph(scenario, view).today).toEqual({ x: today, label: 'today' });
      }),
    );
  });
});
