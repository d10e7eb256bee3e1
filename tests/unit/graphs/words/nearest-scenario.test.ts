import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densify } from '../../../../src/graphs/model/curve.ts';
import type { Knot } from '../../../../src/graphs/model/curve.ts';
import { fitted } from '../../../../src/graphs/model/fit-curve.ts';
import { drawableInAll } from '../../../../src/graphs/model/group.ts';
import { drawStroke, traceOf } from '../../../../src/graphs/model/trace.ts';
import { verdictOn } from '../../../../src/graphs/words/nearest-scenario.ts';
import type { OverlayEntry } from '../../../../src/graphs/model/overlay.ts';
import { commonGraph } from '../../../../src/graphs/picture/common-graph.ts';
import { anyKnots, fixtureScenario } from '../scenarios.ts';

const four: OverlayEntry[] = [...'ABCD'].map((name) => ({
  name,
  sketch: fixtureScenario(`scenario-${name.toLowerCase()}`),
}));

const authors = ({ sketch }: OverlayEntry) => sketch.series.find(({ id }) => id === 'actual')?.knots ?? [];

describe('what graphs share, for a reader to go on with', () => {
  it('ends at today and has none of the curves that are asked for', () => {
    const { curves, today, marks, gaps } = commonGraph(four);
    expect(curves.map(({ role }) => role)).toEqual(['observed']);
    expect(Math.max(...(curves[0]?.points ?? []).map(({ x }) => x))).toBe(0.4);
    expect(today?.x).toBe(0.4);
    expect(marks.map(({ kind }) => kind)).toEqual(['dot']);
    expect(gaps).toEqual([]);
  });

  it('leaves out what only some of them have', () => {
    const later = four.map(({ name, sketch }) => ({
      name,
      sketch: {
        ...sketch,
        marks: sketch.marks
          .filter(({ kind }) => kind === 'today' || name !== 'D')
          .map((mark) => (mark.kind === 'today' ? { ...mark, x: 0.9 } : mark)),
      },
    }));
    // By then B has been seen to fall.
    expect(commonGraph(later)).toMatchObject({ curves: [], marks: [] });
    const [a, ...others] = four;
    if (!a) throw new Error('no scenario');
    const undated = { ...a, sketch: { ...a.sketch, marks: [] } };
    expect(commonGraph([undated, ...others])).toMatchObject({ curves: [], today: undefined });
  });

  it('is asked for only where all of them may be redrawn', () => {
    const sketches = four.map(({ sketch }) => sketch);
    expect(drawableInAll(sketches)?.id).toBe('actual');
    expect(drawableInAll([...sketches, fixtureScenario('observed-so-far')])).toBeUndefined();
    expect(drawableInAll([])).toBeUndefined();
  });
});

const NAMES = ['A', 'B', 'C', 'D'];

describe('the nearest of some scenarios', () => {
  it('rises and falls as the curve does, where others lie as near: a hump above A and B is like B', () => {
    for (const [peak, end] of [
      [0.6, 0.34],
      [0.64, 0.38],
      [0.7, 0.3],
    ] as const) {
      const hump: Knot[] = [
        [0, 0.3],
        [0.05, 0.3],
        [0.3, 0.5],
        [0.53, peak],
        [0.8, (peak + end) / 2],
        [1, end],
      ];
      const { nearest, sentence } = verdictOn(four, 'actual', hump);
      expect(nearest?.name, `${peak}, then ${end}`).toBe('B');
      expect(sentence, `${peak}, then ${end}`).toMatch(/^Closest to B, “/);
    }
  });

  it('is the one that a reader has drawn', () => {
    for (const entry of four) {
      const { nearest, sentence } = verdictOn(four, 'actual', authors(entry));
      expect(nearest).toBe(entry);
      expect(sentence).toBe(`You drew the curve of ${entry.name}.`);
    }
  });

  it('is told with where the two part', () => {
    const [a] = four;
    if (!a) throw new Error('no scenario');
    const lower = authors(a).map(([x, y]): [number, number] => [x, y - 0.1]);
    expect(verdictOn(four, 'actual', lower).sentence).toMatch(
      /^Closest to A, “[^”]+”: the curves differ by the same amount throughout: yours is lower by /,
    );
  });

  it('is several where nobody would notice a difference', () => {
    const [a, , c] = four;
    if (!a || !c) throw new Error('no scenario');
    const twins = [a, { name: 'Z', sketch: a.sketch }, c];
    expect(verdictOn(twins, 'actual', authors(a)).sentence).toBe('About equally close to A and Z.');
  });

  // One stroke each, as a hand draws them, that begins at the left edge or at today (0.4).
  it.each<[string, string, readonly Knot[]]>([
    [
      'A',
      'a rise throughout',
      [
        [0.02, 0.26],
        [0.5, 0.44],
        [0.97, 0.6],
      ],
    ],
    [
      'A',
      'a rise from today on',
      [
        [0.42, 0.4],
        [0.7, 0.5],
        [0.97, 0.55],
      ],
    ],
    [
      'B',
      'a rise, then a slow fall',
      [
        [0.02, 0.26],
        [0.5, 0.5],
        [0.75, 0.4],
        [0.98, 0.2],
      ],
    ],
    [
      'B',
      'a higher rise, then a fall',
      [
        [0.03, 0.3],
        [0.5, 0.62],
        [0.75, 0.45],
        [0.98, 0.25],
      ],
    ],
    [
      'B',
      'a fall from today on',
      [
        [0.41, 0.4],
        [0.7, 0.3],
        [0.98, 0.15],
      ],
    ],
    [
      'C',
      'a rise, then a crash',
      [
        [0.02, 0.26],
        [0.52, 0.42],
        [0.65, 0.12],
        [0.8, 0.03],
        [0.98, 0.02],
      ],
    ],
    [
      'C',
      'a crash after today',
      [
        [0.45, 0.42],
        [0.55, 0.4],
        [0.65, 0.1],
        [0.98, 0.03],
      ],
    ],
    [
      'D',
      'a line along the floor',
      [
        [0.02, 0.06],
        [0.5, 0.05],
        [0.98, 0.04],
      ],
    ],
    [
      'D',
      'a low line',
      [
        [0.04, 0.1],
        [0.5, 0.12],
        [0.98, 0.08],
      ],
    ],
  ])('is %s for %s', (name, _, hand) => {
    const [first] = four;
    const record = first ? commonGraph(four).curves[0]?.points : undefined;
    const stroke = densify(hand, 60).map(([x, y]) => ({ x, y }));
    const knots = fitted(drawStroke(traceOf(record ?? []), stroke))?.knots ?? [];
    expect(verdictOn(four, 'actual', knots).nearest?.name).toBe(name);
  });

  it('is a rising curve with a fall at its end no nearer to A than to B', () => {
    const knots: Knot[] = [
      [0, 0.24],
      [0.3, 0.33],
      [0.5, 0.42],
      [0.7, 0.4],
      [1, 0.2],
    ];
    expect(verdictOn(four, 'actual', knots).sentence).toMatch(/^Closest to B, “/);
  });

  it('crosses a curve on one side of which it begins and on the other of which it ends', () => {
    const [a] = four;
    if (!a) throw new Error('no scenario');
    const down: Knot[] = [0, 0.3, 0.5, 0.7, 1].map((x) => [x, 0.5 - 0.1 * x]);
    const { sentence } = verdictOn([a], 'actual', down);
    expect(sentence).toMatch(/^Closest to A, “.+They cross .+: yours starts above and ends below\.$/);
    const up: Knot[] = [0, 0.3, 0.5, 0.7, 1].map((x) => [x, 0.02 + 0.9 * x]);
    expect(verdictOn([a], 'actual', up).sentence).toMatch(/yours starts below and ends above\.$/);
  });

  it('is one of them for every curve, and the same whatever their order', () => {
    fc.assert(
      fc.property(anyKnots, (knots) => {
        const { nearest, sentence } = verdictOn(four, 'actual', knots);
        expect(NAMES).toContain(nearest?.name);
        expect(sentence).not.toBe('');
        expect(verdictOn(four.toReversed(), 'actual', knots).sentence).toBe(sentence);
      }),
    );
  });
});
