import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';
import { need } from './need.ts';

type Param = 'start' | 'need' | 'growth' | 'correction';

export const declaration: FormulaDeclaration<Param> = {
  description: 'Readiness that makes up an equal share of its shortfall each year, while the need grows.',
  source: 'The linear law r\' = k (q - r) with q = q0 e^(g t), solved in closed form.',
  x: { meaning: 'time', unit: 'years', limits: [0, 100], example: [0, 6] },
  y: { meaning: 'readiness', scale: 'log' },
  params: {
    start: { meaning: 'readiness at time 0, r(0)', limits: [0, 1e9], example: 1 },
    need: { meaning: 'need at time 0, q0', limits: [1e-9, 1e9], example: 1 },
    growth: { meaning: 'rate at which the need grows, g', unit: 'a year', limits: [0, 10], example: 1.1 },
    correction: { meaning: 'share of the shortfall that is made up, k', unit: 'a year', limits: [0, 10], example: 0.3 },
  },
};

/** The share of an exponentially growing need at which readiness settles: k / (k + g), whatever the start. */
export function settledShare({
  growth,
  correction,
}: Readonly<Record<'growth' | 'correction', number>>): number {
  return correction === 0 ? 0 : correction / (correction + growth);
}

export const curve: FormulaCurve<Param> = {
  /* c q0 e^(g t) + (r(0) - c q0) e^(-k t) with c = k / (k + g). */
  value: (time, { start, need: q0, growth, correction }) => {
    const settled = settledShare({ growth, correction }) * q0;
    return need(time, { start: settled, growth }) + (start - settled) * Math.exp(-correction * time);
  },
};
