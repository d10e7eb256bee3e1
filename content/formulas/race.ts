import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';
import { propensityAt } from './propensity.ts';
import { shownShare } from './shown-share.ts';

type Param = 'start' | 'shrink' | 'samples' | 'growth';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The share of an unwanted answer that shows when selection grows while the tendency shrinks.',
  source: 'Our derivation: 1 - (1 - p(t))^n(t) with n(t) = n0 e^(g t); while it is small it grows if and only if g > s.',
  x: { meaning: 'time', unit: 'years', limits: [0, 100], example: [0, 10] },
  y: { meaning: 'share shown', scale: 'log' },
  params: {
    start: { meaning: 'chance of the unwanted answer at time 0, p0', limits: [1e-12, 0.999999], example: 0.001 },
    shrink: { meaning: 'rate at which it shrinks, s, as in e^(-s t)', unit: 'a year', limits: [0, 10], example: 0.5 },
    samples: { meaning: 'answers among which selection chooses at time 0, n0', limits: [1e-9, 1e9], example: 10 },
    growth: { meaning: 'rate at which they grow, g, as in e^(g t)', unit: 'a year', limits: [0, 10], example: 0.6 },
  },
};

/** While it is small it is n0 p0 e^((g - s) t); unlike that it stays below 1. */
export function race(
  time: number,
  { samples, growth, ...shrinking }: Readonly<Record<Param, number>>,
): number {
  return shownShare(samples * Math.exp(growth * time), { propensity: propensityAt(time, shrinking) });
}

export const curve: FormulaCurve<Param> = {
  value: race,
};
