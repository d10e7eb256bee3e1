import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROWD, crowdOf } from '../../../../src/graphs/model/crowd.ts';
import { crowdRows, crowdSentence } from '../../../../src/graphs/words/crowd.ts';
import { answeredPoints } from '../../../../src/graphs/model/drawn-points.ts';
import { densify, heightAt } from '../../../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Point } from '../../../../src/graphs/model/graph.ts';
import { quantile } from '../../../../src/graphs/model/quantile.ts';
import type { MeasuredPoint } from '../../../../src/schema/scenario.ts';
import { anyKnots, scenarioOf, seriesOf } from '../scenarios.ts';

const HAIR = 1e-12;

function curve(knots: readonly (readonly [number, number])[]): Point[] {
  return densify(knots, 80).map(([x, y]) => ({ x, y }));
}

/** A level curve from one place to another. */
function level(y: number, from = 0, to = 1): Point[] {
  return curve([
    [from, y],
    [to, y],
  ]);
}

const anyCurve = anyKnots.map(curve);
const wide = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
  .map((heights) => curve(heights.map((y, index): [number, number] => [index / 4, y])));

describe('a quantile', () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .5, .9, 1), type = 7)
  it.each([
    [0, 1],
    [0.1, 1.4],
    [0.5, 4],
    [0.9, 12.8],
    [1, 16],
  ])('%d of five numbers is as R has it', (share, value) => {
    expect(quantile([1, 2, 4, 8, 16], share)).toBeCloseTo(value, 12);
  });

  it('lies between the least and the greatest, never falls with its share, and moves with the numbers', () => {
    const ordered = fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 30 })
      .map((all) => all.toSorted((a, b) => a - b));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(ordered, share, share, (numbers, one, other) => {
        const [low, high] = [
          quantile(numbers, Math.min(one, other)),
          quantile(numbers, Math.max(one, other)),
        ];
        expect(low).toBeLessThanOrEqual(high + HAIR);
        expect(low).toBeGreaterThanOrEqual((numbers[0] ?? 0) - HAIR);
        expect(high).toBeLessThanOrEqual((numbers.at(-1) ?? 0) + HAIR);
        const moved = numbers.map((number) => 2 * number + 1);
        expect(quantile(moved, one)).toBeCloseTo(2 * quantile(numbers, one) + 1, 9);
      }),
    );
  });
});

describe('a crowd', () => {
  it('has its median within its band and its band within its curves', () => {
    fc.assert(
      fc.property(fc.array(wide, { minLength: CROWD, maxLength: 12 }), (curves) => {
        const crowd = crowdOf(curves);
        expect(crowd?.cuts).toHaveLength(81);
        crowd?.cuts.forEach(({ x, heights }, index) => {
          const own = curves.map((points) => heightAt(points, x) ?? Number.NaN);
          const line = [crowd.lower, crowd.median, crowd.upper].map(
            (points) => points[index]?.y ?? Number.NaN,
          );
          const rising = [Math.min(...own), ...line, Math.max(...own)];
          rising.slice(1).forEach((y, at) => expect(y).toBeGreaterThanOrEqual((rising[at] ?? 0) - HAIR));
          expect(heights).toHaveLength(curves.length);
        });
      }),
    );
  });

  it('does not care who drew first', () => {
    const shuffled = fc
      .array(anyCurve, { minLength: CROWD, maxLength: 9 })
      .chain((curves) =>
        fc.tuple(
          fc.constant(curves),
          fc.shuffledSubarray(curves, { minLength: curves.length, maxLength: curves.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([curves, others]) => {
        expect(crowdOf(others)).toEqual(crowdOf(curves));
      }),
    );
  });

  it('of one curve is that curve', () => {
    fc.assert(
      fc.property(wide, (points) => {
        const crowd = crowdOf([points], 1);
        for (const line of [crowd?.lower, crowd?.median, crowd?.upper])
          for (const { x, y } of line ?? []) expect(y).toBe(heightAt(points, x));
      }),
    );
  });

  it('begins with the fifth curve, and where five are drawn', () => {
    const four = [0.1, 0.2, 0.3, 0.4].map((y) => level(y));
    expect(crowdOf(four)).toBeUndefined();
    const crowd = crowdOf([...four, level(0.5, 0.25, 0.75)]);
    expect(crowd?.cuts.at(0)?.x).toBe(0.25);
    expect(crowd?.cuts.at(-1)?.x).toBe(0.75);
    expect(crowd?.median[0]?.y).toBeCloseTo(0.3, 12);
    expect(crowdOf([...four, level(0.5, 0.501, 0.502)])).toBeUndefined();
  });
});

describe('what is said of a crowd', () => {
  const author = level(0.3);
  const scenario = scenarioOf(
    [
      seriesOf('actual', [
        [0, 0.3],
        [1, 0.3],
      ]),
    ],
    {
      marks: [{ kind: 'today', x: 0.4, label: 'today' }],
    },
  );
  const graph = toGraph(scenario, defaultView(scenario));
  /** Together until today, then fanning out around a median that rises. */
  const fan = [-1, -0.5, 0, 0.5, 1].map((lean) =>
    curve([
      [0, 0.3],
      [0.4, 0.3],
      [1, 0.6 + lean * 0.3],
    ]),
  );

  it('is where its median parts from the author’s, and where readers agree most and least', () => {
    const crowd = crowdOf(fan);
    expect(crowd && crowdSentence(crowd, author, graph)).toMatch(
      /^The author’s curve and the readers’ median agree until .*today.*, then diverge\. At the right edge the median is higher by .* Readers agree most at the left edge, where eight in ten of them keep within a sliver of the height, and least at the right edge, where they take up about half the height\.$/,
    );
  });

  it('is that they agree everywhere alike, where they do', () => {
    const crowd = crowdOf([0.28, 0.29, 0.3, 0.31, 0.32].map((y) => level(y)));
    expect(crowd && crowdSentence(crowd, author, graph)).toContain(
      'agree throughout. Readers agree about as much everywhere',
    );
  });

  it('stands in a table with the author’s and how many drew there', () => {
    const crowd = crowdOf([...fan, level(0.9, 0.5, 1)]);
    const rows = crowd ? crowdRows(crowd, author, graph) : [];
    expect(rows.map(({ place, curves }) => [place, curves])).toEqual([
      ['0', 5],
      ['25', 5],
      ['40, today', 5],
      ['50', 6],
      ['75', 6],
      ['100', 6],
    ]);
    expect(rows.at(0)?.cells).toEqual(['30', '30', '30', '30', '30', '30']);
    expect(rows.at(-1)?.cells).toEqual(['30', '38', '68', '90', '90', '30']);
  });
});

describe('a crowd over measured points', () => {
  const points = [1, 3, 5, 7].map((x) => ({ at: [x, x], low: x - 1, high: x + 1 }) satisfies MeasuredPoint);
  const axis = { range: [0, 10] satisfies [number, number], scale: 'linear' } as const;
  const series = {
    id: 'seen',
    role: 'observed',
    label: 'seen',
    points,
    hidden: false,
    drawable: true,
  } as const;
  const data = scenarioOf([series], {
    kind: 'data',
    x: { label: 'x', ...axis },
    y: { label: 'y', ...axis },
  });
  const graph = toGraph(data, defaultView(data));
  const crowd = crowdOf([0.3, 0.4, 0.5, 0.6, 0.7].map((y) => level(y))) ?? expect.fail('no crowd');

  it('is told by the points that its median passes, and has no column of an author', () => {
    const author = answeredPoints(data, 'linear', series);
    expect(crowdSentence(crowd, author, graph)).toMatch(
      /^The readers’ median passes within the error bars of 1 of 4 points, above 2 and below 1; .* Readers agree/,
    );
    expect(crowdRows(crowd, author, graph).map(({ cells }) => cells.length)).toEqual([5, 5, 5, 5, 5]);
  });
});
