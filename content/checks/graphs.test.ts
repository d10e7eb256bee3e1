import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../src/graphs/model/graph.ts';
import type { Curve } from '../../src/graphs/model/graph.ts';
import { editorial } from './sources.ts';

const SAMPLES = Array.from({ length: 201 }, (_, index) => index / 200);

function curves(id: string): { observed: Curve; actual: Curve } {
  const scenario = editorial(id);
  const graph = toGraph(scenario, defaultView(scenario));
  const [observed, actual] = ['observed', 'actual'].map((name) =>
    graph.curves.find((curve) => curve.id === name),
  );
  if (!observed || !actual) throw new Error(`${id} has no observed or no actual curve`);
  return { observed, actual };
}

/** The places at which the actual curve lies inside the band of the observed one, and those at which it does not. */
function places(id: string): { inside: number[]; outside: number[] } {
  const { observed, actual } = curves(id);
  const drawn = SAMPLES.filter((x) => heightAt(actual.points, x) !== undefined);
  const isInside = (x: number): boolean => {
    const y = heightAt(actual.points, x) ?? Number.NaN;
    const { lower = [], upper = [] } = observed.band ?? {};
    return y >= (heightAt(lower, x) ?? Infinity) && y <= (heightAt(upper, x) ?? -Infinity);
  };
  return { inside: drawn.filter(isInside), outside: drawn.filter((x) => !isInside(x)) };
}

describe('the four scenarios', () => {
  it('A, C and D share one observed curve and band', () => {
    const [a, c, d] = ['scenario-a', 'scenario-c', 'scenario-d'].map((id) => curves(id).observed);
    expect(c).toEqual(a);
    expect(d).toEqual(a);
  });

  it('A and B: the actual curve is inside the band everywhere, in both readings of B', () => {
    for (const id of ['scenario-a', 'scenario-b', 'scenario-b-alt'])
      expect(places(id).outside, id).toEqual([]);
  });

  it('C: inside up to one half, outside from .55 on', () => {
    const { inside, outside } = places('scenario-c');
    expect(inside.filter((x) => x >= 0.55)).toEqual([]);
    expect(outside.filter((x) => x <= 0.5)).toEqual([]);
  });

  it('D: outside everywhere', () => {
    expect(places('scenario-d').inside).toEqual([]);
  });

  it('C ends at the dot, B does not', () => {
    const dot = (id: string) => editorial(id).marks.find(({ kind }) => kind === 'dot');
    const end = (id: string) => curves(id).actual.points.at(-1);
    const distance = (id: string) =>
      Math.hypot((end(id)?.x ?? 9) - (dot(id)?.x ?? 0), (end(id)?.y ?? 9) - (dot(id)?.y ?? 0));
    expect(distance('scenario-c')).toBeLessThan(0.001);
    expect(distance('scenario-b')).toBeGreaterThan(0.05);
  });

  it('A and C agree up to one half', () => {
    const [a, c] = ['scenario-a', 'scenario-c'].map((id) => curves(id).actual);
    for (const x of SAMPLES.filter((sample) => sample <= 0.45)) {
      expect(heightAt(c?.points ?? [], x)).toBeCloseTo(heightAt(a?.points ?? [], x) ?? Number.NaN, 2);
    }
  });

  it('share their axes, today and the hidden required line', () => {
    const shared = ['scenario-a', 'scenario-b', 'scenario-b-alt', 'scenario-c', 'scenario-d'].map((id) => {
      const { x, y, marks, series } = editorial(id);
      const required = series.find(({ role }) => role === 'required');
      return { x, y, marks, required };
    });
    for (const one of shared) expect(one).toEqual(shared[0]);
    expect(shared[0]?.required?.hidden).toBe(true);
    expect(shared[0]?.marks.find(({ kind }) => kind === 'today')?.x).toBe(0.4);
  });
});
