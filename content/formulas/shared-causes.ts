import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'miss' | 'beta';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that all of several watchers miss a bad act, when some causes of a miss are common to all.',
  source: 'The beta-factor model of common-cause failure from reliability engineering (Fleming 1974, GA-A13284), here so that one watcher misses with the same chance at every beta.',
  x: { meaning: 'watchers k, a whole number', limits: [1, 1000], example: [1, 6] },
  y: { meaning: 'chance that all miss', scale: 'log' },
  params: {
    miss: { meaning: 'chance that one watcher by itself misses a bad act, q', limits: [1e-12, 0.999999], example: 0.1 },
    beta: { meaning: 'share of the misses whose cause all watchers have in common; 0 for independent watchers', limits: [0, 1], example: 0.1 },
  },
};

/**
 * beta q + (1 - beta q) s^k with s = q (1 - beta) / (1 - beta q), so that one watcher misses with q, and no number of them
 * with less than beta q. With beta = 0 it is q^k.
 * @param watchers k, a whole number
 */
export function sharedCauses(watchers: number, { miss, beta }: Readonly<Record<Param, number>>): number {
  const common = beta * miss;
  const alone = (miss * (1 - beta)) / (1 - common);
  return common + (1 - common) * alone ** watchers;
}

export const curve: FormulaCurve<Param> = {
  whole: true,
  value: sharedCauses,
};
