import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';
import { sharedCauses } from './shared-causes.ts';

type Param = 'miss' | 'beta' | 'act' | 'collusion';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that a bad act is caught, when watched and watchers may collude.',
  source: 'Our derivation: (1 - σ) m (1 - P_k), with P_k of shared-causes. What colluders do leaves no trace in it.',
  x: { meaning: 'watchers k, a whole number', limits: [1, 1000], example: [1, 6] },
  y: { meaning: 'chance of a catch' },
  params: {
    miss: { meaning: 'chance that one watcher by itself misses a bad act, q', limits: [1e-12, 0.999999], example: 0.1 },
    beta: { meaning: 'share of the misses whose cause all watchers have in common; 0 for independent watchers', limits: [0, 1], example: 0.1 },
    act: { meaning: 'chance of a bad act where nobody colludes, m', limits: [0, 1], example: 0.02 },
    collusion: { meaning: 'chance that watched and watchers collude, and nothing is reported, σ', limits: [0, 1], example: 0.01 },
  },
};

export const curve: FormulaCurve<Param> = {
  whole: true,
  value: (watchers, { act, collusion, ...misses }) =>
    (1 - collusion) * act * (1 - sharedCauses(watchers, misses)),
};
