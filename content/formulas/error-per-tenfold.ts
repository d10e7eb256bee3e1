import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'start' | 'factor';

export const declaration: FormulaDeclaration<Param> = {
  description: 'A chance of error that is divided by one factor at each tenfold of capability.',
  source: 'Our derivation from an expected loss that may not grow: N(c) L(c) p(c) <= B with N L = N0 L0 (c / c0)^a.',
  x: { meaning: 'capability c, as a multiple of that at the start', limits: [1e-6, 1e12], example: [1, 10000], scale: 'log' },
  y: { meaning: 'chance of error', scale: 'log' },
  params: {
    start: { meaning: 'chance of error where capability is 1', limits: [1e-12, 1], example: 0.01 },
    factor: { meaning: 'by what it is divided at each tenfold of capability, C', limits: [0.001, 1e6], example: 5 },
  },
};

/**
 * p(c) = p0 C^(-log10 c): straight on two log axes, with slope -log10 C.
 * @param capability c / c0, above 0, no unit
 */
export function errorPerTenfold(
  capability: number,
  { start, factor }: Readonly<Record<Param, number>>,
): number {
  return start * factor ** -Math.log10(capability);
}

export const curve: FormulaCurve<Param> = {
  value: errorPerTenfold,
};
