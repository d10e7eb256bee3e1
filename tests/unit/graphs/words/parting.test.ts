import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { before, NOTICED } from '../../../../src/graphs/model/phases.ts';
import { densify, heightAt } from '../../../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Graph, Point } from '../../../../src/graphs/model/graph.ts';
import { partingOf } from '../../../../src/graphs/model/parting.ts';
import { capital } from '../../../../src/graphs/words/capital.ts';
import { partingWords } from '../../../../src/graphs/words/parting.ts';
import { anyKnots, fixtureScenario } from '../scenarios.ts';

const dense = (knots: readonly (readonly [number, number])[]): Point[] =>
  densify(knots, 80).map(([x, y]) => ({ x, y }));
const curve = anyKnots.map(dense);

describe('where two curves part', () => {
  it('is nowhere for a curve and itself', () => {
    fc.assert(
      fc.property(curve, (a) => {
        const parting = partingOf(a, a);
        expect(parting).toMatchObject({ agreeing: true, first: undefined, steady: true });
        expect(parting.widest.difference).toBe(0);
        expect(parting.common).toEqual([a[0]?.x, a.at(-1)?.x]);
      }),
    );
  });

  it('is the same from both sides, with the opposite difference', () => {
    fc.assert(
      fc.property(curve, curve, (a, b) => {
        const [one, other] = [partingOf(a, b), partingOf(b, a)];
        expect(other.widest.x).toBe(one.widest.x);
        expect(other.widest.difference + one.widest.difference).toBe(0);
        expect(other.first?.x).toBe(one.first?.x);
        expect(other.first?.until).toBe(one.first?.until);
        expect([other.agreeing, other.steady, other.common]).toEqual([one.agreeing, one.steady, one.common]);
      }),
    );
  });

  it('is the shift of a shifted curve, from the start', () => {
    fc.assert(
      fc.property(curve, fc.double({ min: -1, max: 1, noNaN: true }), (a, shift) => {
        fc.pre(Math.abs(Math.abs(shift) - NOTICED) > 1e-6);
        const parting = partingOf(
          a,
          a.map(({ x, y }) => ({ x, y: y + shift })),
        );
        expect(parting.widest.x).toBe(a[0]?.x);
        expect(parting.widest.difference).toBeCloseTo(shift, 9);
        expect(parting.steady).toBe(true);
        expect(parting.agreeing).toBe(Math.abs(shift) < NOTICED);
        expect(parting.first?.x).toBe(Math.abs(shift) < NOTICED ? undefined : a[0]?.x);
      }),
    );
  });

  it('leaves no more than is noticed before it and after it, and nothing wider than the widest', () => {
    fc.assert(
      fc.property(curve, curve, (a, b) => {
        const { common, first, widest, agreeing } = partingOf(a, b);
        expect(agreeing).toBe(common !== undefined && first === undefined);
        for (let x = 0; x <= 1; x += 0.005) {
          const [one, other] = [heightAt(a, x), heightAt(b, x)];
          const drawn = one !== undefined && other !== undefined;
          expect(drawn).toBe(common !== undefined && x >= common[0] && x <= common[1]);
          if (!drawn) continue;
          const apart = Math.abs(one - other);
          expect(apart).toBeLessThanOrEqual(Math.abs(widest.difference) + 1e-9);
          if (!first || x < first.x || x > (first.until ?? 1)) {
            expect(apart).toBeLessThanOrEqual(NOTICED + 1e-9);
          }
        }
      }),
    );
  });
});

describe('a curve up to a place', () => {
  it('is the curve as far as that, and nothing of it after', () => {
    fc.assert(
      fc.property(curve, fc.double({ min: 0, max: 1, noNaN: true }), (points, x) => {
        const seen = before(points, x);
        for (const point of seen) {
          expect(point.x).toBeLessThanOrEqual(x);
          expect(heightAt(points, point.x)).toBe(point.y);
        }
        expect(seen.at(-1)?.x === x).toBe(heightAt(points, x) !== undefined);
      }),
    );
  });
});

describe('the sentence', () => {
  const graph = (id: string, scale: 'log' | 'linear' = 'log'): Graph =>
    toGraph(fixtureScenario(id), { ...defaultView(fixtureScenario(id)), scale });
  const told = (one: Graph, other: Graph, name: string): string => {
    const points = ({ curves }: Graph) => curves.find(({ id }) => id === 'actual')?.points ?? [];
    return capital(partingWords(partingOf(points(one), points(other)), 'the curves', name, one));
  };
  const plain = { ...graph('scenario-a'), y: { ...graph('scenario-a').y, decode: undefined } };

  it('names agreement first', () => {
    expect(told(graph('scenario-a'), graph('scenario-c'), 'actual in C')).toBe(
      'The curves agree until shortly after today, then diverge. At the right edge actual in C is lower by half the height: a chance of error about 800 times greater.',
    );
    expect(told(graph('scenario-c'), graph('scenario-c'), 'yours')).toBe('The curves agree throughout.');
  });

  it('says when they differ from the start', () => {
    expect(told(graph('scenario-a'), graph('scenario-d'), 'actual in D')).toMatch(
      /^The curves start apart\. At the right edge actual in D is lower by half/,
    );
  });

  it('says where they meet', () => {
    expect(told(graph('scenario-c'), graph('scenario-d'), 'actual in D')).toMatch(
      /^The curves start apart and meet well past today\. They are furthest apart shortly after today,/,
    );
  });

  it('is of the view shown', () => {
    expect(told(graph('scenario-a', 'linear'), graph('scenario-c', 'linear'), 'actual in C')).toBe(
      'The curves agree until well past today, then diverge. At the right edge actual in C is lower by two thirds of the height: a chance of error about 800 times greater.',
    );
  });

  it.each([
    [
      'The curves differ by the same amount throughout: yours is higher by a third of the height.',
      [
        [0, 0.1],
        [1, 0.4],
      ],
      [
        [0, 0.43],
        [1, 0.73],
      ],
    ],
    [
      'The curves agree until a little before today, then diverge and meet again well past today. They are furthest apart shortly after today, where yours is higher by half the height.',
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 0],
        [0.2, 0],
        [0.5, 0.5],
        [0.8, 0],
        [1, 0],
      ],
    ],
    [
      'Where both are drawn, the curves agree throughout.',
      [
        [0, 0.5],
        [0.6, 0.5],
      ],
      [
        [0.3, 0.5],
        [1, 0.5],
      ],
    ],
    [
      'The curves do not overlap.',
      [
        [0, 0],
        [0.3, 0],
      ],
      [
        [0.5, 0],
        [1, 0],
      ],
    ],
  ] as const)('%s', (words, a, b) => {
    expect(capital(partingWords(partingOf(dense(a), dense(b)), 'the curves', 'yours', plain))).toBe(words);
  });
});
