import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt } from '../../../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Point } from '../../../../src/graphs/model/graph.ts';
import { drawnPoints, handDrawn, STRAY } from '../../../../src/graphs/picture/hand-drawn.ts';
import { layOutPicture } from '../../../../src/graphs/picture/picture-layout.ts';
import { onPlot, PICTURES } from '../../../../src/graphs/picture/plot.ts';
import { buildMeasure } from '../../../../src/graphs/export/measure-text.ts';
import { anyKnots, fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

/** Px from a point to a line of straight pieces. */
function away(line: readonly Point[], { x, y }: Point): number {
  const pieces = line.slice(1).map((to, index) => {
    const from = line[index] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
    const near = Math.min(Math.max(share, 0), 1);
    return Math.hypot(x - from.x - near * dx, y - from.y - near * dy);
  });
  return Math.min(...pieces);
}

describe('a pen', () => {
  const line = [
    { x: 40, y: 300 },
    { x: 480, y: 120 },
  ];

  it('strays a little to both sides of a straight line, and less from one point to the next', () => {
    const drawn = handDrawn(line, 'actual');
    const sides = drawn.map(({ x, y }) => ((x - 40) * 180 + (y - 300) * 440) / Math.hypot(180, 440));
    expect(Math.max(...sides)).toBeGreaterThan(STRAY / 3);
    expect(Math.min(...sides)).toBeLessThan(-STRAY / 3);
    expect(Math.max(...sides.map(Math.abs))).toBeLessThanOrEqual(STRAY);
    const jolts = sides.slice(1).map((side, index) => Math.abs(side - (sides[index] ?? side)));
    expect(Math.max(...jolts)).toBeLessThan(STRAY / 3);
  });

  it('begins and ends where it should, and draws the same line the same each time', () => {
    const drawn = handDrawn(line, 'actual');
    expect([drawn[0], drawn.at(-1)]).toEqual(line);
    expect(handDrawn(line, 'actual')).toEqual(drawn);
    expect(handDrawn(line, 'observed')).not.toEqual(drawn);
  });

  it('keeps any curve within its stray, on any picture', () => {
    fc.assert(
      fc.property(anyKnots, fc.constantFrom(PICTURES.narrow, PICTURES.wide), (knots, picture) => {
        const scenario = scenarioOf([seriesOf('actual', knots)], { stroke: 'hand' });
        const graph = toGraph(scenario, defaultView(scenario));
        const { plot } = layOutPicture(graph, picture, buildMeasure());
        for (const curve of graph.curves) {
          const course = curve.points.map((point) => onPlot(plot, point));
          const drawn = drawnPoints(graph, curve, plot).map((point) => onPlot(plot, point));
          expect(Math.max(...drawn.map((point) => away(course, point)))).toBeLessThanOrEqual(STRAY + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('changes nothing that is read, told or filled', () => {
    const scenario = fixtureScenario('scenario-b');
    const [smooth, hand] = (['smooth', 'hand'] as const).map((stroke) =>
      toGraph({ ...scenario, stroke }, defaultView(scenario)),
    );
    expect(hand?.curves).toEqual(smooth?.curves);
    expect(heightAt(hand?.curves[0]?.points ?? [], 0.4)).toBe(heightAt(smooth?.curves[0]?.points ?? [], 0.4));
  });
});
