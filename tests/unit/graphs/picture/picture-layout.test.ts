import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { layOutPicture } from '../../../../src/graphs/picture/picture-layout.ts';
import type { PictureLayout } from '../../../../src/graphs/picture/picture-layout.ts';
import { PICTURES } from '../../../../src/graphs/picture/plot.ts';
import type { Lettering } from '../../../../src/graphs/picture/plot.ts';
import { stackLabels } from '../../../../src/graphs/picture/stack-labels.ts';
import { leading, widest, wrap } from '../../../../src/graphs/picture/text-layout.ts';
import { buildMeasure } from '../../../../src/graphs/export/measure-text.ts';
import { anyKnots, anyLabel, fixtureScenario, readScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const ROLES = ['observed', 'actual', 'required', 'feared', 'threshold', 'trend'] as const;
const measure = buildMeasure();

/** The names beside the plot, in px. */
function column({ lettering, plot }: PictureLayout) {
  return lettering
    .filter(({ align, x }) => align === 'left' && x > plot.right)
    .map((block) => {
      const half = (block.lines.length * leading(block.font)) / 2;
      return {
        top: block.y - half,
        bottom: block.y + half,
        right: block.x + widest(block.lines, block.font, measure),
      };
    });
}

const scenarios = fc
  .array(fc.record({ label: anyLabel, knots: anyKnots }), { minLength: 1, maxLength: 6 })
  .chain((series) =>
    fc.option(anyLabel, { nil: undefined }).map((dot) =>
      scenarioOf(
        series.map(({ label, knots }, index) => seriesOf(ROLES[index] ?? 'trend', knots, { label })),
        { marks: dot === undefined ? [] : [{ kind: 'dot', x: 0.97, y: 0.03, label: dot }] },
      ),
    ),
  );

describe('the names at the ends of the curves', () => {
  for (const [name, picture] of Object.entries(PICTURES)) {
    it(`never overlap and are never cut, whatever they are: ${name}, ${picture.width} px`, () => {
      fc.assert(
        fc.property(scenarios, (scenario) => {
          const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), picture, measure);
          const names = column(layout).toSorted((a, b) => a.top - b.top);
          expect(names.length).toBe(scenario.series.length + scenario.marks.length);
          names.forEach(({ top, bottom, right }, index) => {
            expect(top).toBeGreaterThanOrEqual((names[index - 1]?.bottom ?? 0) - 1e-6);
            expect(bottom).toBeLessThanOrEqual(picture.height + 1e-6);
            expect(right).toBeLessThanOrEqual(picture.width + 1e-6);
          });
          expect(layout.plot.right - layout.plot.left).toBeGreaterThan(picture.width * 0.4);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('stand in the order of the ends', () => {
    const scenario = fixtureScenario('scenario-d');
    const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), PICTURES.narrow, measure);
    const beside = layout.lettering.filter(({ align, x }) => align === 'left' && x > layout.plot.right);
    const order = beside.toSorted((a, b) => a.y - b.y).map(({ lines }) => lines.join(' '));
    expect(order).toEqual(['observed', 'when it comes out', 'actual', 'very heavy, very unsound']);
  });
});

describe('a layout', () => {
  const corners = (block: Lettering) => {
    const half = {
      x: widest(block.lines, block.font, measure),
      y: (block.lines.length * leading(block.font)) / 2,
    };
    const left = block.align === 'left' ? 0 : block.align === 'right' ? -half.x : -half.x / 2;
    return [left, left + half.x].flatMap((x) =>
      [-half.y, half.y].map((y) => ({
        x: block.x + x * Math.cos(block.angle) - y * Math.sin(block.angle),
        y: block.y + x * Math.sin(block.angle) + y * Math.cos(block.angle),
      })),
    );
  };

  it('keeps every word on the picture, in every view of every scenario', () => {
    const ids = ['scenario-a', 'scenario-b', 'scenario-b-alt', 'scenario-c', 'scenario-d', 'traffic'];
    const all = [...ids.map(fixtureScenario), readScenario('tests/cases/graphs/long-labels.json')];
    for (const scenario of all) {
      for (const scale of ['log', 'linear'] as const) {
        for (const picture of Object.values(PICTURES)) {
          const shown = new Set(scenario.series.map(({ id }) => id));
          const layout = layOutPicture(toGraph(scenario, { scale, shown }), picture, measure, scenario.title);
          for (const block of layout.lettering) {
            for (const { x, y } of corners(block)) {
              const place = `${scenario.title}, ${scale}, ${picture.width}: ${block.lines.join('/')}`;
              expect(x >= -1 && x <= layout.width + 1 && y >= -1 && y <= layout.height + 1, place).toBe(true);
            }
          }
        }
      }
    }
  });

  it('says fake inside the picture', () => {
    const scenario = fixtureScenario('scenario-a');
    const { lettering } = layOutPicture(toGraph(scenario, defaultView(scenario)), PICTURES.narrow, measure);
    expect(lettering.map(({ lines }) => lines.join(' '))).toContain('fake graph');
  });
});

describe('spread', () => {
  const claim = fc.record({
    at: fc.double({ min: -50, max: 350, noNaN: true }),
    height: fc.double({ min: 1, max: 40, noNaN: true }),
  });

  it('keeps everything apart, inside and in order, and moves nothing without need', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 7 }), (claims) => {
        const middles = stackLabels(claims, 0, 300);
        const needed = claims.reduce((sum, { height }) => sum + height, 0);
        expect(middles === undefined).toBe(needed > 300);
        const placed = claims
          .map(({ at, height }, index) => ({ at, top: (middles?.[index] ?? 0) - height / 2, height }))
          .toSorted((a, b) => a.top - b.top);
        if (!middles) return;
        placed.forEach(({ at, top, height }, index) => {
          const above = placed[index - 1];
          expect(top).toBeGreaterThanOrEqual((above ? above.top + above.height : 0) - 1e-6);
          expect(top + height).toBeLessThanOrEqual(300 + 1e-6);
          if (above) expect(above.at).toBeLessThanOrEqual(at);
        });
      }),
    );
  });

  it('leaves claims that do not meet where they are', () => {
    expect(
      stackLabels(
        [
          { at: 100, height: 10 },
          { at: 50, height: 10 },
        ],
        0,
        300,
      ),
    ).toEqual([100, 50]);
    expect(
      stackLabels(
        [
          { at: 100, height: 10 },
          { at: 100, height: 10 },
        ],
        0,
        300,
      ),
    ).toEqual([95, 105]);
  });
});

describe('wrap', () => {
  it('loses no letter and makes no line too wide', () => {
    const font = { size: 12, weight: 400 } as const;
    fc.assert(
      fc.property(anyLabel, fc.integer({ min: 20, max: 200 }), (label, width) => {
        const lines = wrap(label, font, width, measure);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(label.replaceAll(/\s/g, ''));
        for (const line of lines)
          expect(measure(line, font) <= width || [...line].length === 1, line).toBe(true);
      }),
    );
  });
});
