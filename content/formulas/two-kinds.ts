import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'minded' | 'unminded';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The share of unwanted answers of two kinds under pressure, one punished and one rewarded: it falls, then rises.',
  source: 'Our derivation: a e^-beta + b e^beta against the wanted rest, after Korbak et al. 2022, arXiv 2205.11275.',
  x: { meaning: 'pressure beta', limits: [0, 300], example: [0, 12] },
  y: { meaning: 'share', scale: 'log' },
  params: {
    minded: { meaning: 'share of the drafts that are unwanted and paid 1 less than a wanted one, a', limits: [1e-12, 0.49], example: 0.01 },
    unminded: { meaning: 'share of the drafts that are unwanted and paid 1 more, b', limits: [1e-12, 0.49], example: 0.000001 },
  },
};

export const curve: FormulaCurve<Param> = {
  /*
   * Its log-odds are convex: it falls at first if a > b, turns near beta = ln(a / b) / 2, where each kind is half of it, and
   * then rises.
   */
  value: (pressure, { minded, unminded }) => {
    const unwanted = minded * Math.exp(-pressure) + unminded * Math.exp(pressure);
    return unwanted / (unwanted + 1 - minded - unminded);
  },
};
