import type { FormulaCurve, FormulaDeclaration } from '../../../schema/formula.ts';

type Param = 'mean' | 'deviation';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The density of the normal distribution: a bell whose area is 1.',
  source: 'y = e^(-((x - mean) / deviation)^2 / 2) / (deviation sqrt(2 pi)); Gauss 1809.',
  x: { meaning: 'any number', limits: [-1e9, 1e9], example: [-4, 4] },
  y: { meaning: 'density' },
  params: {
    mean: { meaning: 'the x of the top', limits: [-1e9, 1e9], example: 0 },
    deviation: { meaning: 'standard deviation', limits: [1e-6, 1e9], example: 1 },
  },
};

export const curve: FormulaCurve<Param> = {
  value: (x, { mean, deviation }) =>
    Math.exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI)),
};
