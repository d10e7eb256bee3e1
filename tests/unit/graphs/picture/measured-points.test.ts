import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standaloneSvg } from '../../../../src/graphs/export/svg.ts';
import { buildMeasure } from '../../../../src/graphs/export/measure-text.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { boxesOf } from '../../../../src/graphs/picture/measured-points.ts';
import { boxOf, overlap } from '../../../../src/graphs/picture/outline.ts';
import { layOutPicture } from '../../../../src/graphs/picture/picture-layout.ts';
import { PICTURES } from '../../../../src/graphs/picture/plot.ts';
import { bareThumbnail, thumbnail } from '../../../../src/graphs/picture/thumbnail.ts';
import type { Scenario } from '../../../../src/schema/scenario.ts';
import { anyLabel, readScenario, scenarioOf } from '../scenarios.ts';

const measure = buildMeasure();

const value = fc.integer({ min: 0, max: 100 });
const points = fc.array(
  fc.record({
    at: fc.tuple(value, value).map(([x, y]): [number, number] => [x, y]),
    bar: fc.option(fc.tuple(value, value), { nil: undefined }),
    label: fc.option(anyLabel, { nil: undefined }),
  }),
  { minLength: 3, maxLength: 12 },
);
const axis = (label: string) =>
  ({ label, range: [0, 100] satisfies [number, number], scale: 'linear' }) as const;

/** Data of any points: names, error bars and values. */
const data = fc.array(points, { minLength: 1, maxLength: 3 }).map((all): Scenario =>
  scenarioOf(
    all.map((one, index) => ({
      id: `s-${index}`,
      role: 'observed',
      label: `series ${index}`,
      hidden: false,
      drawable: true,
      points: one.map(({ at, bar, label }) => ({
        at,
        ...(bar && { low: Math.max(at[1] - bar[0], 0), high: Math.min(at[1] + bar[1], 100) }),
        ...(label !== undefined && { label }),
      })),
    })),
    { kind: 'data', x: axis('x'), y: axis('y') },
  ),
);

describe('measured points in a picture', () => {
  for (const [name, picture] of Object.entries(PICTURES)) {
    it(`have names that lie on the plot, and neither on one another nor on a sign or an error bar: ${name}`, () => {
      fc.assert(
        fc.property(data, (scenario) => {
          const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), picture, measure);
          const labels = scenario.series.flatMap(({ points: own = [] }) =>
            own.flatMap(({ label }) => label ?? []),
          );
          const known = new Set(labels.map((label) => label.replaceAll(/\s/g, '')));
          const { plot } = layout;
          const boxes = layout.lettering
            .filter(({ ink, x, y }) => ink === 'ink-soft' && x > plot.left && y > plot.top && y < plot.bottom)
            .filter(({ lines }) => known.has(lines.join('').replaceAll(/\s/g, '')))
            .map((block) => boxOf(block, measure));
          const signs = boxesOf(layout.points);
          boxes.forEach((box, index) => {
            expect(box.left >= plot.left && box.right <= plot.right + 0.01).toBe(true);
            for (const other of [...boxes.slice(0, index), ...signs]) expect(overlap(box, other)).toBe(false);
          });
          for (const { points: own, bars } of layout.points) {
            for (const { x, y } of own) {
              expect(x >= plot.left - 0.01 && x <= plot.right + 0.01).toBe(true);
              expect(y >= plot.top - 0.01 && y <= plot.bottom + 0.01).toBe(true);
            }
            for (const { top, bottom } of bars) expect(top).toBeLessThanOrEqual(bottom);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('are signs and bars, joined by no line; the second series of a role has open signs', () => {
    const scenario = readScenario('tests/cases/graphs/data-error-bars.json');
    const graph = toGraph(scenario, defaultView(scenario));
    const { points: drawn } = layOutPicture(graph, PICTURES.wide, measure);
    expect(drawn.map(({ ink, open, points: own, bars }) => [ink, open, own.length, bars.length])).toEqual([
      ['observed', false, 6, 6],
      ['observed', true, 4, 0],
    ]);
    const svg = standaloneSvg(graph, PICTURES.wide, { title: '', description: '' });
    // The one line with round joins is that of the people asked; hairs have theirs without a width of a curve.
    expect(svg.match(/stroke-width="1.9"/g)?.length).toBe(1);
    expect(svg).not.toContain('stroke-width="1.5"');
  });

  it('are named below the picture by their signs where names stand there', () => {
    const scenario = readScenario('tests/cases/graphs/data-error-bars.json');
    const graph = toGraph(scenario, defaultView(scenario));
    const below = layOutPicture(graph, { ...PICTURES.narrow, names: 'below' }, measure);
    expect(
      below.points.slice(2).map(({ open, points: [sign] }) => [open, (sign?.y ?? 0) > below.plot.bottom]),
    ).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  it('stand in a thumbnail without their names', () => {
    const scenario = readScenario('tests/cases/graphs/data-error-bars.json');
    const graph = toGraph(scenario, defaultView(scenario));
    for (const glance of [thumbnail(graph), bareThumbnail(graph)]) {
      const names = glance.curves.flatMap(({ measured = [] }) => measured.map(({ label }) => label));
      expect(names).toEqual(Array(10).fill(''));
    }
  });
});
