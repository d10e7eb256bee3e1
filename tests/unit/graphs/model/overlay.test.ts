import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Graph, View } from '../../../../src/graphs/model/graph.ts';
import { overlay } from '../../../../src/graphs/model/overlay.ts';
import type { OverlayEntry } from '../../../../src/graphs/model/overlay.ts';
import { anyKnots, fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const VIEW: View = { scale: 'log', shown: new Set() };

function laid(entries: readonly OverlayEntry[], view = VIEW): Graph {
  const result = overlay(entries, view);
  if ('problem' in result) throw new Error(result.problem);
  return result.graph;
}

const own = (letters: string): OverlayEntry[] =>
  [...letters].map((letter) => ({
    name: letter,
    sketch: fixtureScenario(`scenario-${letter.toLowerCase()}`),
  }));

const entries: fc.Arbitrary<OverlayEntry[]> = fc
  .array(fc.array(anyKnots, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map((curves, index) => ({
      name: 'ABCD'.charAt(index),
      sketch: scenarioOf(
        curves.map((knots, place) => seriesOf('actual', knots, { id: `actual-${place}` })),
        { marks: [{ kind: 'today', x: 0.4, label: 'today' }] },
      ),
    })),
  );

describe('an overlay', () => {
  it('has every curve of every scenario once', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const doubled = [...all, ...all.map(({ name, sketch }) => ({ name: `${name}2`, sketch }))];
        for (const list of [all, doubled]) {
          const { curves } = laid(list);
          expect(new Set(curves.map(({ id }) => id)).size).toBe(curves.length);
          for (const { name, sketch } of list) {
            const mine = curves.filter(({ id }) => id.split(':')[0]?.split('+').includes(name));
            const points = toGraph(sketch, VIEW).curves.map((curve) => curve.points);
            expect(mine.length).toBe(points.length);
            for (const one of points) expect(mine.map((curve) => curve.points)).toContainEqual(one);
          }
        }
        expect(laid(doubled).curves.length).toBe(laid(all).curves.length);
      }),
    );
  });

  it('merges what A, C and D share: the curve, its band, the dot, today', () => {
    const { curves, marks, today } = laid(own('ACD'));
    expect(curves.map(({ id, label }) => [id, label])).toEqual([
      ['A+C+D:observed', 'observed in A, C, D'],
      ['A:actual', 'A actual'],
      ['C:actual', 'C actual'],
      ['D:comes-out', 'D when it comes out'],
      ['D:actual', 'D actual'],
    ]);
    expect(curves[0]?.band?.label).toBe('what inspection may miss');
    expect(marks.length).toBe(1);
    expect(today).toEqual({ x: 0.4, label: 'today' });
  });

  it('keeps no band beside another', () => {
    expect(laid(own('AB')).curves.filter(({ band }) => band)).toEqual([]);
  });

  it('keeps a band only where all have it that have the curve', () => {
    const knots: [number, number][] = [
      [0, 0.3],
      [1, 0.6],
    ];
    const band = { below: [0.1, 0.1], above: [0.1, 0.1], label: 'band' } as {
      below: [number, number];
      above: [number, number];
      label: string;
    };
    const [one, other] = [
      scenarioOf([seriesOf('actual', knots, { band })]),
      scenarioOf([seriesOf('actual', knots)]),
    ];
    const graph = laid([
      { name: 'A', sketch: one },
      { name: 'B', sketch: other },
    ]);
    expect(graph.curves.map(({ id, band: kept }) => [id, kept])).toEqual([['A+B:actual', undefined]]);
  });

  it('shows one today where a reader put it, and none where they differ', () => {
    const [a, c] = own('AC');
    if (!a || !c) throw new Error('no scenarios');
    const marks = c.sketch.marks.map((mark) => ({ ...mark, x: 0.7 }));
    const differing = [a, { name: 'C', sketch: { ...c.sketch, marks } }];
    expect(laid(differing).today).toBeUndefined();
    expect(laid(differing, { ...VIEW, today: 0.5 }).today?.x).toBe(0.5);
  });

  it('says why there is none', () => {
    const repairs = { name: 'R', sketch: fixtureScenario('repairs-over-time') };
    const result = overlay([...own('A'), repairs], VIEW);
    expect(result).toEqual({
      problem: expect.stringMatching(
        /^A and “Repairs over time” cannot be shown on the same axes\. From left to right, A has “load” and “Repairs over time” has “time”\.$/,
      ) as unknown,
    });
    const [a] = own('A');
    if (!a) throw new Error('no scenario');
    const linear = {
      name: 'L',
      sketch: { ...a.sketch, letter: 'L', y: { ...a.sketch.y, scale: 'linear' as const } },
    };
    expect(overlay([a, linear], VIEW)).toEqual({
      problem:
        'A and L cannot be shown on the same axes. From bottom to top, “soundness” does not mean the same in both.',
    });
    expect(overlay([], VIEW)).toEqual({ problem: 'No graph is chosen.' });
  });
});
