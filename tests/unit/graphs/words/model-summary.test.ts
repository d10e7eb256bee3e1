import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt } from '../../../../src/graphs/model/curve.ts';
import { curves, declarations } from '#formulas';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Graph, View } from '../../../../src/graphs/model/graph.ts';
import { layOutPicture } from '../../../../src/graphs/picture/picture-layout.ts';
import { PICTURES } from '../../../../src/graphs/picture/plot.ts';
import { readingAt } from '../../../../src/graphs/words/phrases.ts';
import { sampleFormula } from '../../../../src/graphs/model/sample-formula.ts';
import { parseSketch } from '../../../../src/graphs/instrument/stage/parse-sketch.ts';
import { toTable } from '../../../../src/graphs/words/table.ts';
import { leading, widest } from '../../../../src/graphs/picture/text-layout.ts';
import { buildMeasure } from '../../../../src/graphs/export/measure-text.ts';
import { description, sentence } from '../../../../src/graphs/words/summary.ts';
import { axisSchema } from '../../../../src/schema/axis.ts';
import type { Scenario, Series } from '../../../../src/schema/scenario.ts';
import { fixtureScenario, readScenario, scenarioOf } from '../scenarios.ts';

const NBSP = /\u00A0/g;
const readModel = (name: string): Scenario => readScenario(`tests/fixtures/models/${name}`);
const required = fixtureScenario('model-required');
const weakest = fixtureScenario('model-weakest');
const models = [
  ...readdirSync('tests/fixtures/models').map(readModel),
  required,
  weakest,
  readScenario('tests/fixtures/site/scenarios/model.json'),
];

/** Every view that a reader can choose. */
function anyView(scenario: Scenario): fc.Arbitrary<View> {
  const values = scenario.sliders.map(({ min, max }) => fc.double({ min, max, noNaN: true }));
  return fc.record({
    scale: fc.constantFrom('log', 'linear'),
    shown: fc.subarray(scenario.series.map(({ id }) => id)).map((ids) => new Set(ids)),
    sliders: fc
      .tuple(...values)
      .map((chosen) => new Map(scenario.sliders.map(({ param }, index) => [param, chosen[index] ?? 0]))),
  });
}

function expectDrawable({ curves }: Graph): void {
  for (const { points, band } of curves) {
    for (const { x, y } of [...points, ...(band?.lower ?? []), ...(band?.upper ?? [])])
      expect(x >= 0 && x <= 1 && y >= 0 && y <= 1, `${x}, ${y}`).toBe(true);
    points.slice(1).forEach(({ x }, index) => expect(x).toBeGreaterThan(points[index]?.x ?? 1));
  }
}

describe('a model', () => {
  it.each(models.map((model) => [model.title, model] as const))(
    'is drawn and told wherever its sliders stand: %s',
    (_, model) => {
      const shape = toTable(model, toGraph(model, defaultView(model)));
      fc.assert(
        fc.property(anyView(model), fc.double({ min: 0, max: 1, noNaN: true }), (view, x) => {
          const graph = toGraph(model, view);
          expectDrawable(graph);
          const readings = graph.curves.map((curve) => readingAt(graph, curve, x));
          const said = [sentence(graph), description(graph, 'Claim.'), ...readings].join(' ');
          expect(said).not.toMatch(/NaN|Infinity|undefined|∞/);
          // Its rows stay when sliders move, so that new numbers can be written into the old table.
          const table = toTable(model, toGraph(model, { ...view, ...defaultView(model) }));
          expect(table.columns).toEqual(shape.columns);
          expect(table.rows.map(({ place }) => place)).toEqual(shape.rows.map(({ place }) => place));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('leaves the plot and comes to it without a number that is none, whatever the formula and its axes', () => {
    const end = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -12, max: 12 }).map((power) => 10 ** power),
    );
    const axis = fc
      .record({ label: fc.constant('x'), range: fc.tuple(end, end), scale: fc.constantFrom('linear', 'log') })
      .map((input) => axisSchema.safeParse(input))
      .filter(({ success }) => success);
    const drawn = fc.constantFrom(...curves).chain(([name, formula]) =>
      fc.record({
        formula: fc.constant(formula),
        x: axis,
        y: axis,
        values: fc.tuple(
          ...Object.entries(declarations.get(name)?.params ?? {}).map(
            ([
              param,
              {
                limits: [min, max],
              },
            ]) =>
              fc
                .oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max))
                .map((value) => [param, value] as const),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ formula, x, y, values }) => {
        if (!x.data || !y.data) throw new Error('no axis');
        const axes = { x: x.data, y: y.data };
        const knots = sampleFormula(formula, Object.fromEntries(values), axes, [0.3]);
        for (const [place, height] of knots)
          expect(place >= 0 && place <= 1 && height >= 0 && height <= 1).toBe(true);
        knots.slice(1).forEach(([place], index) => expect(place).toBeGreaterThan(knots[index]?.[0] ?? 1));
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every word on the picture, ticks and the words "model, not data" among them', () => {
    const measure = buildMeasure();
    for (const model of models) {
      for (const scale of ['log', 'linear'] as const) {
        for (const picture of Object.values(PICTURES)) {
          const shown = new Set(model.series.map(({ id }) => id));
          const layout = layOutPicture(toGraph(model, { scale, shown }), picture, measure, model.title);
          const words = layout.lettering.map(({ lines }) => lines.join(' '));
          expect(words).toContain('model, not data');
          expect(words).not.toContain('fake graph');
          for (const { lines, x, y, align, angle, font } of layout.lettering) {
            const [width, height] = [widest(lines, font, measure), lines.length * leading(font)];
            const before = align === 'left' ? 0 : align === 'right' ? width : width / 2;
            const flat = Math.abs(Math.cos(angle)) > 0.5;
            const [left, right] = flat ? [x - before, x - before + width] : [x - height / 2, x + height / 2];
            const [top, bottom] = flat ? [y - height / 2, y + height / 2] : [y - width, y + width];
            const place = `${model.title}, ${scale}, ${picture.width}: ${lines.join('/')}`;
            expect(left >= -1 && right <= layout.width + 1, place).toBe(true);
            if (flat) expect(top >= -1 && bottom <= layout.height + 1, place).toBe(true);
          }
        }
      }
    }
  });

  it('comes through a page as it was', () => {
    for (const model of models) {
      const read = parseSketch(JSON.stringify({ ...model, support: undefined }));
      const view = { ...defaultView(model), shown: new Set(model.series.map(({ id }) => id)) };
      expect(toGraph(read, view)).toEqual(toGraph(model, view));
    }
    const [model] = models;
    const odd = { ...model, series: [{ ...model?.series[0], formula: { name: 'constructor', params: {} } }] };
    expect(() => parseSketch(JSON.stringify(odd))).toThrow(TypeError);
  });
});

describe('a formula on the plot', () => {
  const series = (formula: Series['formula']): Series => ({
    id: 'one',
    role: 'actual',
    label: 'one',
    formula,
    hidden: false,
    drawable: false,
  });
  const model = (formula: Series['formula'], x: Scenario['x'], y: Scenario['y']) =>
    scenarioOf([series(formula)], { kind: 'model', x, y });
  const line = (range: [number, number]) => ({ label: 'y', scale: 'linear', range }) as const;
  const only = (scenario: Scenario) => toGraph(scenario, defaultView(scenario)).curves[0];

  it('is cut exactly where it leaves the plot', () => {
    const curve = only(
      model({ name: 'need', params: { start: 1, growth: 1 } }, line([0, 10]), line([0, 100])),
    );
    expect(curve?.points.at(-1)?.y).toBeCloseTo(1, 9);
    expect(curve?.points.at(-1)?.x).toBeCloseTo(Math.log(100) / 10, 9);
    expect(curve?.points[0]).toEqual({ x: 0, y: 0.01 });
  });

  it('has no points where it lies outside of it, and is said to', () => {
    const far = model({ name: 'need', params: { start: 500, growth: 1 } }, line([0, 10]), line([0, 100]));
    expect(only(far)?.points).toEqual([]);
    expect(sentence(toGraph(far, defaultView(far)))).toBe('One is off the chart.');
    expect(() =>
      layOutPicture(toGraph(far, defaultView(far)), PICTURES.narrow, buildMeasure()),
    ).not.toThrow();
  });

  it('of whole numbers has its points at those', () => {
    const inspectors = readModel('shared-causes.json');
    const graph = toGraph(inspectors, defaultView(inspectors));
    for (const { points, whole } of graph.curves) {
      expect(whole).toBe(true);
      expect(points.map(({ x }) => x)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    }
    const tenth = graph.curves.find(({ id }) => id === 'tenth');
    expect(tenth && readingAt(graph, tenth, 0.27)?.replace(NBSP, ' ')).toBe(
      'a tenth in common, at k = 2: 0.0182',
    );
  });

  it('stands upright where it jumps', () => {
    const race = readModel('race.json');
    const jumps = toGraph(race, { scale: 'log', shown: new Set(['jumps']) }).curves.at(-1);
    const steep = (jumps?.points ?? []).filter(({ x, y }, index, points) => {
      const before = points[index - 1];
      return before && x - before.x < 1e-8 && y - before.y > 0.02;
    });
    expect(steep.map(({ x }) => Math.round(x * 10))).toEqual([3, 6, 9]);
  });

  it('has the values of the formula at the ticks', () => {
    const { curves, x } = toGraph(weakest, defaultView(weakest));
    for (const { at } of x.ticks) {
      expect(heightAt(curves[0]?.points ?? [], at)).toBeCloseTo(1 - (1 - 1e-4) ** (10 ** (6 * at)), 9);
    }
  });
});

describe('the words of a model', () => {
  const told = (scenario: Scenario, sliders?: Record<string, number>) => {
    const view = { ...defaultView(scenario), sliders: new Map(Object.entries(sliders ?? {})) };
    return sentence(toGraph(scenario, view)).replace(NBSP, ' ');
  };

  it('are in real units, and others when a slider moves', () => {
    expect(told(weakest)).toBe(
      'Shown rises from 0.01% at n = 1 to 100% at n = 1,000,000. Settings: chance p of one rivet = 0.0001.',
    );
    expect(told(weakest, { p: 0.1 })).toMatch(/^Shown rises from 10% at n = 1 to 100%/);
    expect(told(readModel('silence.json'))).toContain('“Inspections are foreseen” rises');
    expect(told(readModel('race.json'), { s: 1, g: 0.2 })).toContain(
      '“Shown under load” falls from 1% at t = 0 years',
    );
    expect(told(readModel('lag.json'), { g: 1.5 })).toMatch(
      /^Need rises .* to 1,000 at t = 4\.\d+ years, where it goes off the chart/,
    );
  });

  it('tell a falling chance as falling on an axis that runs downwards, and how a gap goes', () => {
    expect(told(required)).toMatch(/^Required falls from 0\.01 at c = 1 to 1 in 62,500 at c = 10,000;/);
    expect(told(required)).toContain('goes from a factor of 2 at c = 1 to a factor of 78 at c = 10,000.');
    expect(told(required, { A: 6 })).toMatch(/closes at c = 6,340\./);
  });

  it('read out a point', () => {
    const graph = toGraph(weakest, defaultView(weakest));
    const [curve] = graph.curves;
    if (!curve) throw new Error('no curve');
    expect(readingAt(graph, curve, Math.log10(256) / 6)?.replace(NBSP, ' ')).toBe('shown, at n = 256: 2.5%');
  });

  it('are numbers in the table', () => {
    const scenario = readModel('shared-causes.json');
    const { rows, caption } = toTable(scenario, toGraph(scenario, defaultView(scenario)));
    expect(caption).toContain('not data');
    expect(rows[2]?.place.replace(NBSP, ' ')).toBe('k = 3');
    expect(rows[2]?.cells).toEqual(['0.0501', '0.0107', '0.001']);
    expect(rows).toHaveLength(6);
  });
});
