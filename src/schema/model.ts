import type { Axis } from './axis.ts';
import type { FormulaFault, formulaSchema } from './formula.ts';
import type { Slider } from './slider.ts';
import type * as z from 'zod';

/** What of a scenario says whether it is drawn or computed. */
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
function fakeFaults({ x, y, series, sliders }: Computed): FormulaFault[] {
  const only = (what: string) => `${what} in a graph of kind model only; change the kind or remove it`;
  const axes = Object.entries({ x, y }).filter(([, axis]) => axis.range !== undefined);
  return [
    ...axes.map(([name]) => ({ path: [name, 'range'], message: only('a range') })),
    ...series.flatMap(({ formula }, index) =>
      formula ? [{ path: ['series', index, 'formula'], message: only('a formula') }] : [],
    ),
    ...(sliders.length > 0 ? [{ path: ['sliders'], message: only('sliders') }] : []),
  ];
}

function modelFaults({ x, y, series, sliders }: Computed): FormulaFault[] {
  const bound = new Set(series.flatMap(({ formula }) => Object.values(formula?.params ?? {})));
  const computed = series.some(({ formula }) => formula !== undefined);
  const axes = Object.entries({ x, y }).filter(([, axis]) => axis.range === undefined);
  // With numbers on one axis alone a point could be told neither in words nor in numbers.
  const uneven = axes.length === 1 || (axes.length === 2 && computed);
  return [
    ...(uneven
      ? axes.map(([name]) => ({
          path: [name],
          message: 'a range on both axes of a model with a formula or with one range; add it',
        }))
      : []),
    ...sliders.flatMap(({ param }, index): FormulaFault[] => {
      const path = ['sliders', index, 'param'];
      if (sliders.findIndex((other) => other.param === param) < index) {
        return [{ path, message: 'a param that no other slider has; rename one' }];
      }
      return bound.has(param)
        ? []
        : [{ path, message: `a param that some formula names; write "${param}" for a number in its params` }];
    }),
  ];
}

/** Whether everything that a computed graph needs is there, and nothing of it in a drawn one. */
export function kindFaults(scenario: Computed): FormulaFault[] {
  const mixed = scenario.series.flatMap(({ formula, knots }, index): FormulaFault[] =>
    (formula === undefined) === (knots === undefined)
      ? [{ path: ['series', index], message: 'either knots or, in a model, a formula; keep one of them' }]
      : [],
  );
  return [...mixed, ...(scenario.kind === 'fake' ? fakeFaults(scenario) : modelFaults(scenario))];
}
