import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'refusal' | 'hands' | 'common';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that an act goes through which needs the consent of many hands, when a share of them is replaced by a system that obeys.',
  source: 'Our derivation: with m = (1 - f) n hands left, k (1 - r) + (1 - k) (1 - r)^m; with less than one hand left, the first power is m too.',
  x: { meaning: 'share f of the hands that is replaced', limits: [0, 1], example: [0, 1] },
  y: { meaning: 'chance that the act goes through' },
  params: {
    refusal: { meaning: 'chance that one hand refuses, r', limits: [0, 0.999999], example: 0.01 },
    hands: { meaning: 'hands that were needed at first, n', limits: [1, 1e9], example: 500 },
    common: { meaning: 'chance that all hands decide as one, kappa', limits: [0, 1], example: 0.05 },
  },
};

/**
 * Each hand that is left must consent. With chance `common` one decision stands for all of them, else each decides alone.
 * @param replaced Share of the hands replaced by a system that obeys
 */
export function consents(replaced: number, { refusal, hands, common }: Readonly<Record<Param, number>>): number {
  const left = (1 - replaced) * hands;
  const all = (deciding: number) => Math.exp(deciding * Math.log1p(-refusal));
  return common * all(Math.min(1, left)) + (1 - common) * all(left);
}

export const curve: FormulaCurve<Param> = {
  value: consents,
};
