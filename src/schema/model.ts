import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import type { Axis } from './axis.ts';
import type { GraphFault, formulaSchema } from './formula.ts';
import type { Slider } from './slider.ts';
import type * as z from 'zod';

/** The parts of a scenario that tell whether it is drawn or computed. */
interface Computed {
  readonly kind: 'fake' | 'model';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly {
    readonly formula?: z.infer<typeof formulaSchema> | undefined;
    readonly knots?: unknown;
  }[];
  readonly sliders: readonly Slider[];
}

/** A fake graph holds nothing that would make it look computed. */
function fakeFaults({ x, y, series, sliders }: Computed): GraphFault[] {
  const { range, formula: formulas, sliders: controls } = text.modelParts;
  const axes = Object.entries({ x, y }).filter(([, axis]) => axis.range !== undefined);
  return [
    ...axes.map(([name]) => ({ path: [name, 'range'], wrong: text.modelOnly(range) })),
    ...series.flatMap(({ formula }, index) =>
      formula ? [{ path: ['series', index, 'formula'], wrong: text.modelOnly(formulas) }] : [],
    ),
    ...(sliders.length > 0 ? [{ path: ['sliders'], wrong: text.modelOnly(controls) }] : []),
  ];
}

function modelFaults({ x, y, series, sliders }: Computed): GraphFault[] {
  const bound = new Set(series.flatMap(({ formula }) => Object.values(formula?.params ?? {})));
  const computed = series.some(({ formula }) => formula !== undefined);
  const axes = Object.entries({ x, y }).filter(([, axis]) => axis.range === undefined);
  // With numbers on one axis alone a point could be told neither in words nor in numbers.
  const uneven = axes.length === 1 || (axes.length === 2 && computed);
  return [
    ...(uneven ? axes.map(([name]) => ({ path: [name], wrong: text.bothRanges })) : []),
    ...sliders.flatMap(({ param }, index): GraphFault[] => {
      const path = ['sliders', index, 'param'];
      if (sliders.findIndex((other) => other.param === param) < index) {
        return [{ path, wrong: text.param.twice }];
      }
      return bound.has(param) ? [] : [{ path, wrong: text.param.unused(param) }];
    }),
  ];
}

/** What a computed graph lacks, or what a drawn one has that belongs to a computed one. */
export function kindFaults(scenario: Computed): GraphFault[] {
  const mixed = scenario.series.flatMap(({ formula, knots }, index): GraphFault[] =>
    (formula === undefined) === (knots === undefined)
      ? [{ path: ['series', index], wrong: text.knotsOrFormula }]
      : [],
  );
  return [...mixed, ...(scenario.kind === 'fake' ? fakeFaults(scenario) : modelFaults(scenario))];
}
