import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'miss' | 'common';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that an event passes so many layers, by each alone or all by a common cause.',
  source: 'Our derivation: common + (1 - common) miss^k.',
  x: { meaning: 'layers k, a whole number', limits: [0, 1000], example: [1, 6] },
  y: { meaning: 'chance of passing all', scale: 'log' },
  params: {
    miss: { meaning: 'chance of passing one layer', limits: [0, 1], example: 0.1 },
    common: { meaning: 'chance of passing all by a common cause', limits: [0, 1], example: 0.02 },
  },
};

export const curve: FormulaCurve<Param> = {
  whole: true,
  value: (count, { miss, common }) => common + (1 - common) * miss ** count,
};
