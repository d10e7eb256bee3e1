import type { FormulaCurve, FormulaDeclaration } from '../../../schema/formula.ts';

type Param = 'start' | 'exponent';

export const declaration: FormulaDeclaration<Param> = {
  description:
    'A power law: equal factors in x multiply y by equal factors, a straight line on two log axes.',
  source: 'y = start x^exponent, as scaling laws are written.',
  x: { meaning: 'a number above 0', limits: [1e-12, 1e12], example: [1, 100], scale: 'log' },
  y: { meaning: 'value', scale: 'log' },
  params: {
    start: { meaning: 'y where x is 1', limits: [-1e12, 1e12], example: 1 },
    exponent: { meaning: 'tenfolds that y gains in a tenfold of x', limits: [-10, 10], example: 0.5 },
  },
};

export const curve: FormulaCurve<Param> = {
  value: (x, { start, exponent }) => start * x ** exponent,
};
