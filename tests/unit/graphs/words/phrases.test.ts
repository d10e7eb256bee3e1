import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedCursor, nearestPoint } from '../../../../src/graphs/instrument/live/cursor.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { graphAnchor } from '../../../../src/graphs/model/graph-anchor.ts';
import { parseSketch } from '../../../../src/graphs/instrument/stage/parse-sketch.ts';
import { fixtureScenario } from '../scenarios.ts';

const scenario = fixtureScenario('scenario-d');
const graph = toGraph(scenario, defaultView(scenario));

describe('the cursor', () => {
  it('begins at the left end and steps along its curve, not beyond', () => {
    const first = movedCursor(graph, undefined, 'ArrowRight');
    expect(first).toEqual({ curve: 'observed', x: 0 });
    expect(movedCursor(graph, first, 'ArrowRight')).toEqual({ curve: 'observed', x: 0.025 });
    expect(movedCursor(graph, first, 'ArrowLeft')).toEqual({ curve: 'observed', x: 0 });
    expect(movedCursor(graph, first, 'End')).toEqual({ curve: 'observed', x: 1 });
  });

  it('changes to the curve above or below, moving to it where it is not drawn', () => {
    const low = movedCursor(graph, { curve: 'observed', x: 0.5 }, 'ArrowDown');
    expect(low?.curve).not.toBe('observed');
    expect(movedCursor(graph, { curve: 'observed', x: 0.5 }, 'ArrowUp')?.x).toBeGreaterThanOrEqual(0.5);
    expect(movedCursor(graph, { curve: 'actual', x: 0.95 }, 'ArrowUp')).toEqual({
      curve: 'comes-out',
      x: 0.95,
    });
  });

  it('leaves other keys to the page', () => {
    for (const key of ['Tab', 'Enter', 'a', 'PageDown', 'Escape'])
      expect(movedCursor(graph, undefined, key)).toBeUndefined();
  });

  it('stays on a drawn curve, whatever keys are pressed', () => {
    const keys = fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'));
    fc.assert(
      fc.property(keys, (pressed) => {
        let cursor = nearestPoint(graph, { x: 0.5, y: 0.5 });
        for (const key of pressed) cursor = movedCursor(graph, cursor, key);
        const curve = graph.curves.find(({ id }) => id === cursor?.curve);
        expect(cursor?.x).toBeGreaterThanOrEqual(curve?.points[0]?.x ?? 1);
        expect(cursor?.x).toBeLessThanOrEqual(curve?.points.at(-1)?.x ?? 0);
      }),
    );
  });

  it('is on the curve nearest to a pointer', () => {
    expect(nearestPoint(graph, { x: 0.5, y: 0.1 })).toEqual({ curve: 'actual', x: 0.5 });
    expect(nearestPoint(graph, { x: 1.4, y: 0.9 })).toEqual({ curve: 'observed', x: 1 });
  });
});

describe('a sketch that came through a page', () => {
  const sketch = { ...scenario, support: undefined };

  it('is what it was', () => {
    expect(toGraph(parseSketch(JSON.stringify(sketch)), defaultView(sketch))).toEqual(graph);
  });

  it('is refused with a TypeError or SyntaxError when it is anything else', () => {
    const wrong = [
      'null',
      '[]',
      '{',
      JSON.stringify({ ...sketch, series: [{ ...sketch.series[0], knots: [[0, 1]] }] }),
      JSON.stringify({ ...sketch, series: [{ ...sketch.series[0], role: 'script' }] }),
      JSON.stringify({ ...sketch, y: { ...sketch.y, decode: { quantity: 'x', low: '1', high: 2 } } }),
    ];
    for (const json of wrong) expect(() => parseSketch(json), json).toThrow(/./);
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(() => parseSketch(json)).toThrow(TypeError);
      }),
    );
  });
});

describe('the anchor of a graph', () => {
  it('is unique on a page, starts anew on the next, and cannot be that of another scenario', () => {
    const [page, next] = [new Request('http://x/'), new Request('http://x/')];
    const anchors = ['a', 'a', 'a-2', 'a'].map((id) => graphAnchor(page, id));
    expect(anchors).toEqual(['graph-a', 'graph-a--2', 'graph-a-2', 'graph-a--3']);
    expect(graphAnchor(next, 'a')).toBe('graph-a');
  });
});
