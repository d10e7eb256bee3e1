import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';
import { posterior } from './posterior-aligned.ts';

type Param = 'aligned' | 'misspecified' | 'scheming' | 'd' | 'h';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that a system is scheming after so many audits that found nothing.',
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

export const curve: FormulaCurve<Param> = {
  value: (audits, params) => posterior(audits, 'scheming', params),
};
