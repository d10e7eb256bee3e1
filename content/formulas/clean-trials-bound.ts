import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'doubt';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The greatest chance of failure that so many independent trials without a failure leave credible.',
  source: 'The binomial bound (for a doubt of 0.05 the "rule of three", 3 / n): Hanley and Lippman-Hand, JAMA 249 (1983) 1743.',
  x: { meaning: 'trials without a failure', limits: [1, 1e12], example: [1, 10000], scale: 'log' },
  y: { meaning: 'chance of failure', scale: 'log' },
  params: {
    doubt: { meaning: '1 minus the level of confidence', limits: [1e-12, 0.999999], example: 0.05 },
  },
};

export const curve: FormulaCurve<Param> = {
  value: (trials, { doubt }) => -Math.expm1(Math.log(doubt) / trials),
};
