import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BESIDE_TEXT, COUNTER_FILE, toCounterGraph } from '../../../../src/graphs/picture/counter-graph.ts';
import { heightAt } from '../../../../src/graphs/model/curve.ts';
import { decodeCurve } from '../../../../src/graphs/model/curve-link.ts';
import { simplify } from '../../../../src/graphs/model/simplify.ts';
import { inlineSvg, standaloneSvg } from '../../../../src/graphs/export/svg.ts';
import { anyKnots, anyLabel, fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const FLAT: [number, number][] = [0, 0.25, 0.5, 0.75, 1].map((x) => [x, 0.4]);
const coordinate = fc.double({ min: 0, max: 1, noNaN: true });

/** Knots as the format allows them, however near to each other and off the grid of links. */
const drawnKnots = fc
  .uniqueArray(coordinate, { minLength: 5, maxLength: 9 })
  .chain((places) =>
    fc
      .array(coordinate, { minLength: places.length, maxLength: places.length })
      .map((heights) =>
        places.toSorted((a, b) => a - b).map((x, index): [number, number] => [x, heights[index] ?? 0]),
      ),
  );

describe('a counter-graph', () => {
  it('goes to the instrument as the curve that it shows, whatever was drawn', () => {
    const sketch = scenarioOf([seriesOf('actual', FLAT, { drawable: true })]);
    fc.assert(
      fc.property(drawnKnots, (knots) => {
        const { fragment, knots: shown } = toCounterGraph(
          sketch,
          { answers: 'some-graph', series: 'actual', knots },
          'Somebody',
        );
        expect(decodeCurve(`#${fragment}`)).toEqual({
          curve: { scenario: 'some-graph', series: 'actual', knots: shown },
        });
        shown.forEach(([x, y], index) => {
          expect(Math.abs(y - (knots[index]?.[1] ?? 9))).toBeLessThanOrEqual(0.0005 + 1e-9);
          expect(Math.abs(x - (knots[index]?.[0] ?? 9))).toBeLessThanOrEqual(0.0095);
        });
      }),
    );
  });

  it('can be drawn with any names and any curve', () => {
    fc.assert(
      fc.property(drawnKnots, anyKnots, anyLabel, anyLabel, (knots, seen, label, who) => {
        const sketch = scenarioOf([
          seriesOf('observed', seen, { label }),
          seriesOf('actual', FLAT, { label, drawable: true }),
        ]);
        const drawn = toCounterGraph(sketch, { answers: 'a', series: 'actual', knots }, who);
        for (const svg of [
          inlineSvg(drawn.graph, BESIDE_TEXT, drawn, 'p', drawn.layers),
          standaloneSvg(drawn.graph, COUNTER_FILE, drawn, drawn.layers),
        ]) {
          expect(svg).not.toMatch(/NaN|Infinity|undefined|<script/);
          expect(svg.length).toBeLessThan(12_000);
        }
      }),
      { numRuns: 40 },
    );
  });

  const sketch = fixtureScenario('scenario-c');
  const { knots } = sketch.series.find(({ id }) => id === 'actual') ?? {};
  const higher = knots?.map(([x, y]): [number, number] => [x, Math.min(y + 0.2 * x, 1)]) ?? [];

  it('names its author where the curves part', () => {
    const answer = { answers: 'scenario-c', series: 'actual', knots: higher };
    const { sentence, title, description } = toCounterGraph(sketch, answer, 'Position A');
    expect(sentence).toMatch(/^The curves agree until .*Position A’s is higher by/);
    expect(title).toBe('C. Later, under paint: actual, redrawn by Position A');
    expect(description).toContain(sentence);
    expect(description).toContain('A fake graph');
  });

  it('stands beside its curve with its author’s name, and a long one is cut', () => {
    const answer = { answers: 'scenario-c', series: 'actual', knots: higher };
    const labels = (name: string) =>
      toCounterGraph(sketch, answer, name).graph.curves.map(({ label }) => label);
    expect(labels('Position A')).toEqual(['observed', 'actual', 'Position A']);
    expect([...(labels('W'.repeat(80)).at(-1) ?? '')]).toHaveLength(30);
    const drawn = toCounterGraph(sketch, answer, 'W'.repeat(80));
    expect(() => inlineSvg(drawn.graph, BESIDE_TEXT, drawn, 'p', drawn.layers)).not.toThrow();
  });

  it('is a heavy line of the reader’s over a thin one of the author’s, with the difference shaded', () => {
    const answer = { answers: 'scenario-c', series: 'actual', knots: higher };
    const drawn = toCounterGraph(sketch, answer, 'Position A');
    const svg = inlineSvg(drawn.graph, BESIDE_TEXT, drawn, 'p', drawn.layers);
    const width = (ink: string) =>
      Math.max(
        ...Array.from(
          svg.matchAll(new RegExp(`stroke="var\\(--${ink}\\)" stroke-width="([^"]+)"`, 'g')),
          ([, px]) => Number(px),
        ),
      );
    expect(width('yours')).toBeGreaterThan(width('actual') * 1.5);
    expect(svg).toMatch(/<path d="[^"]*Z" fill="var\(--yours\)" opacity="0\.\d+"\/>/);
    expect(svg).toContain('fake graph</text>');
    expect(svg).toContain('today</text>');
    expect(svg.length).toBeLessThan(7_000);
  });

  it('shows a curve that waits to be asked for, once it was answered', () => {
    const hidden = scenarioOf([
      seriesOf('actual', FLAT, { drawable: true, hidden: true }),
      seriesOf('required', FLAT),
    ]);
    const { graph } = toCounterGraph(hidden, { answers: 'a', series: 'actual', knots: higher }, 'X');
    expect(graph.curves.map(({ id }) => id)).toEqual(['actual', 'actual+redrawn']);
  });
});

describe('a simplified curve', () => {
  it('keeps its ends and goes where the curve goes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 }),
        (places) => {
          const points = places
            .toSorted((a, b) => a - b)
            .map((x) => ({ x: x / 500, y: 0.5 + 0.5 * Math.sin(x / 40) }));
          const few = simplify(points);
          expect([few[0], few.at(-1)]).toEqual([points[0], points.at(-1)]);
          for (const { x, y } of points)
            expect(Math.abs((heightAt(few, x) ?? 9) - y)).toBeLessThanOrEqual(0.0011);
        },
      ),
    );
    expect(simplify([0, 0.25, 0.5, 1].map((x) => ({ x, y: x / 2 })))).toHaveLength(2);
  });
});
