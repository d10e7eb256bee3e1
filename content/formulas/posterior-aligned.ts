import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'aligned' | 'misspecified' | 'scheming' | 'd' | 'h';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that a system is aligned after so many audits that found nothing.',
  source: 'Bayes\' rule; each clean audit has the chance 1, 1 - d or 1 - h.',
  x: { meaning: 'clean audits', limits: [0, 1e12], example: [0, 1000] },
  y: { meaning: 'chance' },
  params: {
    aligned: { meaning: 'weight of "aligned" before any audit; the three need not add up to 1', limits: [1e-9, 1], example: 0.6 },
    misspecified: { meaning: 'weight of "mis-specified" before any audit', limits: [1e-9, 1], example: 0.3 },
    scheming: { meaning: 'weight of "scheming" before any audit', limits: [1e-9, 1], example: 0.1 },
    d: { meaning: 'chance that an audit catches a mis-specified system', limits: [0, 1], example: 0.05 },
    h: { meaning: 'chance that an audit catches a scheming system; 0 if it recognises audits', limits: [0, 1], example: 0.001 },
  },
};

/** Chance of a hypothesis after so many audits that found nothing. */
export function posterior(
  audits: number,
  hypothesis: 'aligned' | 'misspecified' | 'scheming',
  { aligned, misspecified, scheming, d, h }: Readonly<Record<Param, number>>,
): number {
  const weights = {
    aligned,
    misspecified: misspecified * (1 - d) ** audits,
    scheming: scheming * (1 - h) ** audits,
  };
  return weights[hypothesis] / (weights.aligned + weights.misspecified + weights.scheming);
}

export const curve: FormulaCurve<Param> = {
  value: (audits, params) => posterior(audits, 'aligned', params),
};
