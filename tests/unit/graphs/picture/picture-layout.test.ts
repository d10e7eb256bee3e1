import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { layOutPicture } from '../../../../src/graphs/picture/picture-layout.ts';
import type { PictureLayout } from '../../../../src/graphs/picture/picture-layout.ts';
import { boxOf, outlineOf, overlap } from '../../../../src/graphs/picture/outline.ts';
import { NAMES_PLACES, PICTURES } from '../../../../src/graphs/picture/plot.ts';
import type { Lettering, Picture } from '../../../../src/graphs/picture/plot.ts';
import { stackLabels } from '../../../../src/graphs/picture/stack-labels.ts';
import { wrap } from '../../../../src/graphs/picture/text-layout.ts';
import { buildMeasure } from '../../../../src/graphs/export/measure-text.ts';
import { anyKnots, anyLabel, fixtureScenario, readScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const ROLES = ['observed', 'actual', 'required', 'feared', 'threshold', 'trend'] as const;
const measure = buildMeasure();

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

/** A curve whose tips are narrower than the step in which room for a name is sampled. */
const spikes = scenarioOf(
  [
    seriesOf(
      'observed',
      [
        [0.1, 0.986],
        [0.14, 0],
        [0.28, 0.943],
        [0.36, 0],
        [0.9, 0],
      ],
      { label: 'kȮ' },
    ),
    seriesOf(
      'actual',
      [
        [0, 0],
        [0.84, 0],
      ],
      { label: 'W' },
    ),
  ],
  { marks: [{ kind: 'dot', x: 0.97, y: 0.03, label: 'WWWWW' }] },
);

/** The room of each text of a layout, in px, its letters without the space between lines. */
function rooms({ lettering }: PictureLayout) {
  return lettering.map((block) => ({ block, box: boxOf(block, measure) }));
}

const nameOf = ({ lines }: Lettering) => lines.join(' ');
/** A word wider than its line is cut, so a name is known by its letters. */
const letters = (text: string) => text.replaceAll(/\s/g, '');

describe('the names of curves and dots', () => {
  const sizes: readonly [string, Picture][] = [
    ...Object.entries(PICTURES),
    ...NAMES_PLACES.map((names): [string, Picture] => [names, { ...PICTURES.narrow, names }]),
  ];
  for (const [name, picture] of sizes) {
    it(`never overlap, are never cut and never too small, whatever they are: ${name}`, () => {
      fc.assert(
        fc.property(scenarios, (scenario) => {
          const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), picture, measure);
          const wanted = [...scenario.series, ...scenario.marks].map(({ label }) => letters(label));
          const found = rooms(layout).filter(({ block }) => wanted.includes(letters(nameOf(block))));
          for (const label of wanted)
            expect(
              found.some(({ block }) => letters(nameOf(block)) === label),
              label,
            ).toBe(true);
          const names = found.filter(({ block }) => block.angle === 0 && block.y > layout.plot.top - 2);
          names.forEach(({ block, box }, index) => {
            expect(box.bottom, nameOf(block)).toBeLessThanOrEqual(layout.height + 1e-6);
            expect(box.right, nameOf(block)).toBeLessThanOrEqual(picture.width + 1e-6);
            expect(block.font.size, nameOf(block)).toBeGreaterThanOrEqual(picture.word.size);
            for (const other of names.slice(index + 1))
              expect(overlap(box, other.box), `${nameOf(block)} and ${nameOf(other.block)}`).toBe(false);
          });
          expect(layout.plot.right - layout.plot.left).toBeGreaterThan(picture.width * 0.4);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('have no curve run through them within the plot', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const graph = toGraph(scenario, defaultView(scenario));
        const layout = layOutPicture(graph, PICTURES.wide, measure);
        if (layout.names !== 'inside') return;
        const { plot } = layout;
        for (const { block, box } of rooms(layout)) {
          if (block.halo || box.left < plot.left || box.top < plot.top || box.bottom > plot.bottom) continue;
          for (const { points, role } of graph.curves) {
            const outline = outlineOf(points, plot);
            for (let x = Math.ceil(box.left); x <= box.right; x++) {
              const y = outline(x);
              const isThrough =
                role !== 'threshold' && y !== undefined && y > box.top + 1 && y < box.bottom - 1;
              expect(isThrough, `${nameOf(block)} at ${x}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: 100, examples: [[spikes]] },
    );
  });

  it('stand within the plot where they find room, and leave it the width of the picture', () => {
    for (const id of ['scenario-a', 'scenario-b', 'scenario-c', 'scenario-d']) {
      const scenario = fixtureScenario(id);
      for (const picture of Object.values(PICTURES)) {
        const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), picture, measure);
        expect(layout.names, id).toBe('inside');
        expect(layout.plot.right, id).toBeGreaterThan(picture.width - 12);
      }
    }
  });

  it('stand beside the plot in the order of the ends', () => {
    const scenario = fixtureScenario('scenario-d');
    const picture = { ...PICTURES.narrow, names: 'beside' } as const;
    const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), picture, measure);
    const beside = layout.lettering.filter(({ align, x }) => align === 'left' && x > layout.plot.right);
    const order = beside.toSorted((a, b) => a.y - b.y).map(nameOf);
    expect(order).toEqual(['observed', 'when it comes out', 'actual', 'very heavy, very unsound']);
  });

  it('stand under the plot, each behind a piece of its curve, where there is no room elsewhere', () => {
    const scenario = readScenario('tests/cases/graphs/long-labels.json');
    const graph = toGraph(scenario, defaultView(scenario));
    const layout = layOutPicture(graph, PICTURES.narrow, measure);
    expect(layout.names).toBe('below');
    const below = layout.lettering.filter(({ y }) => y > PICTURES.narrow.height);
    expect(below.map(({ ink }) => ink)).toEqual([...graph.curves.map(({ role }) => role), 'ink-soft']);
    expect(layout.height).toBeGreaterThan(PICTURES.narrow.height);
  });
});

describe('the mark of today', () => {
  it('leaves room for the words that stand on it', () => {
    const scenario = fixtureScenario('scenario-b');
    const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), PICTURES.narrow, measure);
    const line = layout.hairs.filter(({ ink }) => ink === 'today');
    const x = line[0]?.points[0]?.x ?? 0;
    const words = rooms(layout).filter(
      ({ box }) =>
        box.left < x && box.right > x && box.top > layout.plot.top && box.bottom < layout.plot.bottom,
    );
    expect(words.length).toBeGreaterThan(0);
    for (const { block, box } of words) {
      for (const { points } of line) {
        const [top, bottom] = [points[0]?.y ?? 0, points[1]?.y ?? 0];
        expect(bottom <= box.top + 0.01 || top >= box.bottom - 0.01, nameOf(block)).toBe(true);
      }
    }
  });
});

describe('a layout', () => {
  it('keeps every word on the picture, in every view of every scenario', () => {
    const ids = ['scenario-a', 'scenario-b', 'scenario-b-alt', 'scenario-c', 'scenario-d', 'traffic'];
    const all = [...ids.map(fixtureScenario), readScenario('tests/cases/graphs/long-labels.json')];
    for (const scenario of all) {
      for (const scale of ['log', 'linear'] as const) {
        for (const picture of Object.values(PICTURES)) {
          const shown = new Set(scenario.series.map(({ id }) => id));
          const layout = layOutPicture(toGraph(scenario, { scale, shown }), picture, measure, scenario.title);
          for (const { block, box } of rooms(layout)) {
            const place = `${scenario.title}, ${scale}, ${picture.width}: ${block.lines.join('/')}`;
            const { left, right, top, bottom } = box;
            expect(left >= -1 && right <= layout.width + 1, place).toBe(true);
            expect(top >= -1 && bottom <= layout.height + 1, place).toBe(true);
            expect(block.font.size, place).toBeGreaterThanOrEqual(picture.word.size);
          }
        }
      }
    }
  });

  it('sets no word over another, upright or level', () => {
    for (const id of ['scenario-a', 'scenario-b', 'scenario-b-alt', 'scenario-c', 'scenario-d', 'traffic']) {
      const scenario = fixtureScenario(id);
      for (const picture of Object.values(PICTURES)) {
        const layout = layOutPicture(toGraph(scenario, defaultView(scenario)), picture, measure);
        // The box around a text that is turned along a band is larger than the text, and each has room between its lines.
        const straight = rooms(layout)
          .filter(({ block }) => [0, -Math.PI / 2].includes(block.angle))
          .map(({ block, box: { left, right, top, bottom } }) => {
            const box = { left: left + 1, right: right - 1, top: top + 1, bottom: bottom - 1 };
            return { block, box };
          });
        straight.forEach(({ block, box }, index) => {
          for (const other of straight.slice(index + 1))
            expect(overlap(box, other.box), `${id}: ${nameOf(block)}, ${nameOf(other.block)}`).toBe(false);
        });
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
