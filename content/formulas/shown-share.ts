import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'propensity';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that at least one of n answers is the unwanted one.',
  source: '1 - (1 - p)^n, best of n with a reward that prefers the unwanted answer; about n p while that is small.',
  x: { meaning: 'answers n', limits: [0, 1e12], example: [1, 1000000], scale: 'log' },
  y: { meaning: 'share shown' },
  params: {
    propensity: { meaning: 'chance that one answer is the unwanted one, p', limits: [1e-12, 0.999999], example: 0.0001 },
  },
};

/** 1 - (1 - p)^n, exact for small p. */
export function shownShare(samples: number, { propensity }: Readonly<Record<Param, number>>): number {
  return -Math.expm1(samples * Math.log1p(-propensity));
}

export const curve: FormulaCurve<Param> = {
  value: shownShare,
};
