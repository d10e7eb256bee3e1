import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'start' | 'shrink';

export const declaration: FormulaDeclaration<Param> = {
  description: 'A tendency that shrinks by an equal share each year.',
  source: 'Our derivation: p(t) = p0 e^(-s t).',
  x: { meaning: 'time', unit: 'years', limits: [0, 100], example: [0, 10] },
  y: { meaning: 'chance', scale: 'log' },
  params: {
    start: { meaning: 'chance of the unwanted answer at time 0, p0', limits: [1e-12, 0.999999], example: 0.001 },
    shrink: { meaning: 'rate at which it shrinks, s, as in e^(-s t)', unit: 'a year', limits: [0, 10], example: 0.5 },
  },
};

/** p0 e^(-s t). */
export function propensityAt(time: number, { start, shrink }: Readonly<Record<Param, number>>): number {
  return start * Math.exp(-shrink * time);
}

export const curve: FormulaCurve<Param> = {
  value: propensityAt,
};
