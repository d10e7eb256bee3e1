import type { FormulaCurve, FormulaDeclaration } from '../../../schema/formula.ts';

type Param = 'start' | 'slope';

export const declaration: FormulaDeclaration<Param> = {
  description: 'A straight line: equal steps in x add equal amounts to y.',
  source: 'y = start + slope x, the equation of a line.',
  x: { meaning: 'any number', limits: [-1e9, 1e9], example: [0, 10] },
  y: { meaning: 'value' },
  params: {
    start: { meaning: 'y where x is 0', limits: [-1e12, 1e12], example: 2 },
    slope: { meaning: 'what y gains when x grows by 1', limits: [-1e9, 1e9], example: 0.6 },
  },
};

export const curve: FormulaCurve<Param> = {
  value: (x, { start, slope }) => start + slope * x,
};
