import { describe, expect, it } from 'vitest';
import { movedCursor, nearestPoint } from '../../../../src/graphs/instrument/live/cursor.ts';
import type { Cursor } from '../../../../src/graphs/instrument/live/cursor.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Graph } from '../../../../src/graphs/model/graph.ts';
import { readingAt } from '../../../../src/graphs/words/phrases.ts';
import { readScenario } from '../scenarios.ts';

const INSPECTORS = 'tests/fixtures/models/shared-causes.json';
const ALONG = 'tests/fixtures/journal/scenarios/scenario-a.json';

function graphOf(file: string): Graph {
  const sketch = readScenario(file);
  return toGraph(sketch, defaultView(sketch));
}

/** Where a key leads again and again, until it leads nowhere new. */
function walk(graph: Graph, from: Cursor | undefined, key: string): Cursor[] {
  const next = movedCursor(graph, from, key);
  return next && next.x !== from?.x ? [next, ...walk(graph, next, key)] : [];
}

describe('the arrow keys', () => {
  it.each([INSPECTORS, 'tests/cases/graphs/model-whole-numbers.json'])(
    'go from value to value where there are no others: %s',
    (id) => {
      const graph = graphOf(id);
      const whole = graph.curves.filter((curve) => curve.whole);
      expect(whole.length).toBeGreaterThan(0);
      for (const curve of whole) {
        const places = curve.points.map(({ x }) => x);
        const start = { curve: curve.id, x: places[0] ?? 0 };
        const there = walk(graph, start, 'ArrowRight');
        expect([start, ...there].map(({ x }) => x)).toEqual(places);
        expect([...walk(graph, there.at(-1), 'ArrowLeft')].map(({ x }) => x)).toEqual(
          places.slice(0, -1).toReversed(),
        );
      }
    },
  );

  it('say another number of inspectors at each step', () => {
    const graph = graphOf(INSPECTORS);
    const [curve] = graph.curves;
    if (!curve) throw new Error('no curve');
    const said = walk(graph, undefined, 'ArrowRight').map(({ x }) => readingAt(graph, curve, x));
    expect(said.map((text) => /at \D*(\d)/.exec(text ?? '')?.[1])).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('go on by steps of the width along any other curve', () => {
    const graph = graphOf(ALONG);
    expect(movedCursor(graph, { curve: 'actual', x: 0.5 }, 'ArrowRight')?.x).toBeCloseTo(0.525);
    expect(movedCursor(graph, { curve: 'actual', x: 1 }, 'ArrowRight')?.x).toBe(1);
  });
});

it('a pointer between two values reads the nearer one', () => {
  const graph = graphOf(INSPECTORS);
  expect(nearestPoint(graph, { x: 0.28, y: 0.5 })?.x).toBeCloseTo(0.2);
  expect(nearestPoint(graph, { x: 0.32, y: 0.5 })?.x).toBeCloseTo(0.4);
  expect(nearestPoint(graphOf(ALONG), { x: 0.32, y: 0.5 })?.x).toBe(0.32);
});
