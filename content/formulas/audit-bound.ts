import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';
import { errorPerTenfold } from './error-per-tenfold.ts';

type Param = 'start' | 'factor' | 'ratio' | 'growth' | 'unstaged';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The greatest chance of error in use that a chance of error in audits leaves possible.',
  source: 'A change of measure, in the form that differential privacy gives it: Dwork and Roth 2014, doi:10.1561/0400000042.',
  x: { meaning: 'capability c, as a multiple of that at the start', limits: [1e-6, 1e12], example: [1, 10000], scale: 'log' },
  y: { meaning: 'chance of error', scale: 'log' },
  params: {
    start: { meaning: 'chance of error in audits where capability is 1', limits: [1e-12, 1], example: 0.01 },
    factor: { meaning: 'by what it is divided at each tenfold of capability, C', limits: [0.001, 1e6], example: 5 },
    ratio: { meaning: 'how many times as often use brings up a situation as the audits do, R, where capability is 1', limits: [1, 1e6], example: 10 },
    growth: { meaning: 'by what R is multiplied at each tenfold', limits: [0.001, 1e6], example: 2 },
    unstaged: { meaning: 'share of use that no audit can stage, δ', limits: [0, 1], example: 0.001 },
  },
};

export const curve: FormulaCurve<Param> = {
  /*
   * R(c) p(c) + delta, and never above 1. If w(S) <= R q(S) + delta for every set S of situations, the mean of an error e
   * between 0 and 1 obeys E_w[e] <= R E_q[e] + delta. With delta = 0 it lies log10 R nines under the observed curve.
   */
  value: (capability, { ratio, growth, unstaged, ...observed }) => {
    const apart = ratio * growth ** Math.log10(capability);
    return Math.min(1, apart * errorPerTenfold(capability, observed) + unstaged);
  },
};
