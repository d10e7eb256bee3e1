import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'propensity';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The log-odds of the unwanted answer under pressure: a straight line.',
  source: 'Tilting of a distribution by exp(beta reward): Korbak et al. 2022, arXiv 2205.11275.',
  x: { meaning: 'pressure, the strength of the tilt times what the reward gives for it', limits: [-700, 700], example: [0, 30] },
  y: { meaning: 'log-odds' },
  params: {
    propensity: { meaning: 'chance of the unwanted answer without pressure, p', limits: [1e-12, 0.999999], example: 0.000001 },
  },
};

/** logit p + beta Delta. */
export function tiltedLogOdds(pressure: number, { propensity }: Readonly<Record<Param, number>>): number {
  return Math.log(propensity) - Math.log1p(-propensity) + pressure;
}

export const curve: FormulaCurve<Param> = {
  value: tiltedLogOdds,
};
