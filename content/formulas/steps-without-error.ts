import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'error';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The share of tasks of so many steps in which no step fails, if each fails by itself with one chance.',
  source: '(1 - e)^n, the chance that n independent events all happen.',
  x: { meaning: 'steps', limits: [0, 1e12], example: [1, 10000], scale: 'log' },
  y: { meaning: 'share of tasks' },
  params: {
    error: { meaning: 'chance that one step fails', limits: [1e-12, 0.999999], example: 0.001 },
  },
};

export const curve: FormulaCurve<Param> = {
  value: (steps, { error }) => Math.exp(steps * Math.log1p(-error)),
};
