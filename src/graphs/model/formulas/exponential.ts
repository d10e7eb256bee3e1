import type { FormulaCurve, FormulaDeclaration } from '../../../schema/formula.ts';

type Param = 'start' | 'rate';

export const declaration: FormulaDeclaration<Param> = {
  description: 'Growth or decay by an equal share in each unit of x.',
  source: 'y = start e^(rate x), the solution of dy/dx = rate y.',
  x: { meaning: 'any number, mostly time', limits: [-1e6, 1e6], example: [0, 10] },
  y: { meaning: 'amount' },
  params: {
    start: { meaning: 'y where x is 0', limits: [-1e12, 1e12], example: 1 },
    rate: {
      meaning: 'share by which y grows in a unit of x, less than 0 for decay; y doubles in ln 2 / rate',
      limits: [-10, 10],
      example: 0.3,
    },
  },
};

export const curve: FormulaCurve<Param> = {
  value: (x, { start, rate }) => start * Math.exp(rate * x),
};
