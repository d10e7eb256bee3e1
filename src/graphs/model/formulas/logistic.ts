import type { FormulaCurve, FormulaDeclaration } from '../../../schema/formula.ts';

type Param = 'ceiling' | 'middle' | 'rate';

export const declaration: FormulaDeclaration<Param> = {
  description: 'Growth that starts exponentially and slows towards a ceiling: an S-shaped curve.',
  source:
    'y = ceiling / (1 + e^(-rate (x - middle))), the solution of dy/dx = rate y (1 - y / ceiling); Verhulst 1838.',
  x: { meaning: 'any number, mostly time', limits: [-1e6, 1e6], example: [0, 10] },
  y: { meaning: 'amount' },
  params: {
    ceiling: { meaning: 'what y tends to', limits: [-1e12, 1e12], example: 1 },
    middle: { meaning: 'the x where y is half of the ceiling', limits: [-1e6, 1e6], example: 5 },
    rate: {
      meaning: 'share by which y grows in a unit of x while it is small; less than 0 for a fall',
      limits: [-100, 100],
      example: 1,
    },
  },
};

export const curve: FormulaCurve<Param> = {
  value: (x, { ceiling, middle, rate }) => ceiling / (1 + Math.exp(-rate * (x - middle))),
};
