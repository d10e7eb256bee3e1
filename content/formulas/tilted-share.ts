import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';
import { tiltedLogOdds } from './tilted-log-odds.ts';

type Param = 'propensity';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The share of the unwanted answer under pressure.',
  source: 'Tilting of a distribution by exp(beta reward): Korbak et al. 2022, arXiv 2205.11275.',
  x: { meaning: 'pressure, the strength of the tilt times what the reward gives for it', limits: [-700, 700], example: [0, 30] },
  y: { meaning: 'share' },
  params: {
    propensity: { meaning: 'chance of the unwanted answer without pressure, p', limits: [1e-12, 0.999999], example: 0.000001 },
  },
};

export const curve: FormulaCurve<Param> = {
  /* p e^(beta Delta) / (1 - p + p e^(beta Delta)). One half where beta Delta = -logit p. */
  value: (pressure, params) => 1 / (1 + Math.exp(-tiltedLogOdds(pressure, params))),
};
