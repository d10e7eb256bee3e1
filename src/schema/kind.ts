import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import type { Axis } from './axis.ts';
import type { GraphFault, formulaSchema } from './formula.ts';
import type { pointsSchema } from './measured.ts';
import type { Slider } from './slider.ts';
import type * as z from 'zod';

/** The parts of a scenario that tell whether it is drawn, computed or measured. */
interface Kinded {
  readonly kind: 'fake' | 'model' | 'data';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly {
    readonly id: string;
    readonly role: string;
    readonly formula?: z.infer<typeof formulaSchema> | undefined;
    readonly points?: z.infer<typeof pointsSchema> | undefined;
    readonly knots?: unknown;
    readonly band?: unknown;
  }[];
  readonly gaps: readonly { readonly between: readonly [string, string] }[];
  readonly marks: readonly { readonly kind: string }[];
  readonly sliders: readonly Slider[];
  readonly sources?: unknown;
}

const { range, formula: formulas, sliders: controls, points: measured, sources: origins } = text.kindParts;

/** What only a model may have. */
function modelParts({ series, sliders }: Kinded): GraphFault[] {
  return [
    ...series.flatMap(({ formula }, index) =>
      formula ? [{ path: ['series', index, 'formula'], wrong: text.modelOnly(formulas) }] : [],
    ),
    ...(sliders.length > 0 ? [{ path: ['sliders'], wrong: text.modelOnly(controls) }] : []),
  ];
}

/** What only data may have. */
function dataParts({ series, sources }: Kinded): GraphFault[] {
  return [
    ...series.flatMap(({ points }, index) =>
      points ? [{ path: ['series', index, 'points'], wrong: text.dataOnly(measured) }] : [],
    ),
    ...(sources === undefined ? [] : [{ path: ['sources'], wrong: text.dataOnly(origins) }]),
  ];
}

/** A fake graph holds nothing that would make it look computed or measured. */
function fakeFaults(scenario: Kinded): GraphFault[] {
  const { x, y } = scenario;
  const axes = Object.entries({ x, y }).filter(([, axis]) => axis.range !== undefined);
  return [
    ...axes.map(([name]) => ({ path: [name, 'range'], wrong: text.noFake(range) })),
    ...modelParts(scenario),
    ...dataParts(scenario),
  ];
}

function modelFaults(scenario: Kinded): GraphFault[] {
  const { x, y, series, sliders } = scenario;
  const bound = new Set(series.flatMap(({ formula }) => Object.values(formula?.params ?? {})));
  const computed = series.some(({ formula }) => formula !== undefined);
  const axes = Object.entries({ x, y }).filter(([, axis]) => axis.range === undefined);
  // With numbers on one axis alone a point could be told neither in words nor in numbers.
  const uneven = axes.length === 1 || (axes.length === 2 && computed);
  return [
    ...(uneven ? axes.map(([name]) => ({ path: [name], wrong: text.bothRanges })) : []),
    ...dataParts(scenario),
    ...sliders.flatMap(({ param }, index): GraphFault[] => {
      const path = ['sliders', index, 'param'];
      if (sliders.findIndex((other) => other.param === param) < index) {
        return [{ path, wrong: text.param.twice }];
      }
      return bound.has(param) ? [] : [{ path, wrong: text.param.unused(param) }];
    }),
  ];
}

/** Points beyond the axes, which would be drawn outside of the plot. */
function beyondAxes({ x, y, series }: Kinded): GraphFault[] {
  return series.flatMap(({ points = [] }, index) =>
    points.flatMap(({ at, low, high }, point) => {
      const path = ['series', index, 'points', point];
      const values = [
        [x, [...path, 'at', 0], at[0]],
        [y, [...path, 'at', 1], at[1]],
        [y, [...path, 'low'], low],
        [y, [...path, 'high'], high],
      ] as const;
      return values.flatMap(([{ range: ends }, place, value]): GraphFault[] => {
        if (!ends || value === undefined) return [];
        const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
        const isBeyond = value < least || value > greatest;
        return isBeyond ? [{ path: place, wrong: text.points.beyond(least, greatest) }] : [];
      });
    }),
  );
}

/**
 * Points are measured and lines are drawn, and nobody shall take one for the other: beside points there may be a line to
 * compare them with, but nothing drawn that calls itself observed, and no drawn dot.
 */
function dataFaults(scenario: Kinded): GraphFault[] {
  const { x, y, series, gaps, marks, sources } = scenario;
  const axes = Object.entries({ x, y }).filter(([, axis]) => axis.range === undefined);
  const withPoints = new Set(series.flatMap(({ id, points }) => (points ? [id] : [])));
  return [
    ...axes.map(([name]) => ({ path: [name, 'range'], wrong: text.points.range })),
    ...(withPoints.size === 0 ? [{ path: ['series'], wrong: text.points.none }] : []),
    ...series.flatMap(({ role, points, knots, band }, index): GraphFault[] => {
      const path = ['series', index];
      if (points) return band === undefined ? [] : [{ path: [...path, 'band'], wrong: text.points.band }];
      return knots !== undefined && role === 'observed'
        ? [{ path: [...path, 'role'], wrong: text.points.drawn }]
        : [];
    }),
    ...beyondAxes(scenario),
    ...gaps.flatMap(({ between }, index) =>
      between.flatMap((id, end) =>
        withPoints.has(id) ? [{ path: ['gaps', index, 'between', end], wrong: text.points.gap }] : [],
      ),
    ),
    ...marks.flatMap(({ kind }, index) =>
      kind === 'dot' ? [{ path: ['marks', index, 'kind'], wrong: text.points.dot }] : [],
    ),
    ...modelParts(scenario),
    ...(sources === undefined ? [{ path: ['sources'], wrong: text.points.sources }] : []),
  ];
}

const FAULTS = { fake: fakeFaults, model: modelFaults, data: dataFaults } as const;

/** What a graph lacks to be of its kind, or has that belongs to another kind. */
export function kindFaults(scenario: Kinded): GraphFault[] {
  const mixed = scenario.series.flatMap(({ formula, knots, points }, index): GraphFault[] =>
    [formula, knots, points].filter((one) => one !== undefined).length === 1
      ? []
      : [{ path: ['series', index], wrong: text.oneOrigin }],
  );
  return [...mixed, ...FAULTS[scenario.kind](scenario)];
}
