import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'propensity' | 'correct';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The share of unwanted results when an unwanted answer passes as a correct one does, and ties are broken at random.',
  source:
    'Our derivation: each of the n answers that passes is equally likely to be kept, so p / (p + c) times 1 - (1 - p - c)^n, the chance that any passes.',
  x: { meaning: 'answers n', limits: [0, 1e12], example: [1, 1000000], scale: 'log' },
  y: { meaning: 'share shown', scale: 'log' },
  params: {
    propensity: { meaning: 'chance that one answer is the unwanted one, p', limits: [1e-12, 0.499999], example: 0.0001 },
    correct: { meaning: 'chance that one answer passes honestly, c', limits: [0, 0.499999], example: 0.01 },
  },
};

/** p / (p + c) (1 - (1 - p - c)^n), exact for small p and c. Without correct answers it is 1 - (1 - p)^n. */
export function tiedShare(samples: number, { propensity, correct }: Readonly<Record<Param, number>>): number {
  const passes = propensity + correct;
  return (propensity / passes) * -Math.expm1(samples * Math.log1p(-passes));
}

export const curve: FormulaCurve<Param> = {
  value: tiedShare,
};
