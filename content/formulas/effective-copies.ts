import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'correlation';

export const declaration: FormulaDeclaration<Param> = {
  description: 'How many independent copies would spread the share of wrong answers as little as N copies whose errors correlate.',
  source: 'N / (1 + (N - 1) rho), the sample size divided by the design effect of survey statistics: the variance of a mean of N equally correlated terms, solved for N.',
  x: { meaning: 'copies N', limits: [1, 1e9], example: [1, 100000], scale: 'log' },
  y: { meaning: 'independent copies', scale: 'log' },
  params: {
    correlation: { meaning: 'correlation of the errors of any two copies, rho; 0 for independent copies', limits: [0, 1], example: 0.01 },
  },
};

/** N / (1 + (N - 1) rho): N itself for independent copies, and never more than 1 / rho. */
export function effectiveCopies(copies: number, { correlation }: Readonly<Record<Param, number>>): number {
  return copies / (1 + (copies - 1) * correlation);
}

export const curve: FormulaCurve<Param> = {
  value: effectiveCopies,
};
