import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'start' | 'growth';

export const declaration: FormulaDeclaration<Param> = {
  description: 'A need that grows by an equal share each year.',
  source: 'q(t) = q0 e^(g t).',
  x: { meaning: 'time', unit: 'years', limits: [0, 100], example: [0, 6] },
  y: { meaning: 'need', scale: 'log' },
  params: {
    start: { meaning: 'need at time 0, q0', limits: [1e-9, 1e9], example: 1 },
    growth: { meaning: 'rate of growth, g', unit: 'a year', limits: [0, 10], example: 1.1 },
  },
};

/** q0 e^(g t). */
export function need(time: number, { start, growth }: Readonly<Record<Param, number>>): number {
  return start * Math.exp(growth * time);
}

export const curve: FormulaCurve<Param> = {
  value: need,
};
