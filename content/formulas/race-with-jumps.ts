import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';
import { race } from './race.ts';

type Param = 'start' | 'shrink' | 'samples' | 'growth' | 'jump' | 'every';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The race in which each change of method multiplies the answers at once.',
  source: 'Our derivation: race with n(t) = n0 e^(g t) J^floor(t / T).',
  x: { meaning: 'time', unit: 'years', limits: [0, 100], example: [0, 10] },
  y: { meaning: 'share shown', scale: 'log' },
  params: {
    start: { meaning: 'chance of the unwanted answer at time 0, p0', limits: [1e-12, 0.999999], example: 0.001 },
    shrink: { meaning: 'rate at which it shrinks, s, as in e^(-s t)', unit: 'a year', limits: [0, 10], example: 0.5 },
    samples: { meaning: 'answers among which selection chooses at time 0, n0', limits: [1e-9, 1e9], example: 10 },
    growth: { meaning: 'rate at which they grow, g, as in e^(g t)', unit: 'a year', limits: [0, 10], example: 0.6 },
    jump: { meaning: 'by what each change of method multiplies the answers, J', limits: [0.001, 1000], example: 3 },
    every: { meaning: 'time between two changes, T; the first comes after one such time', unit: 'years', limits: [0.1, 1e6], example: 3 },
  },
};

/** More jumps than these would be a grey area on any picture, and none is drawn. */
const MOST_JUMPS = 100;

export const curve: FormulaCurve<Param> = {
  value: (time, { jump, every, samples, ...rest }) =>
    race(time, { ...rest, samples: samples * jump ** Math.floor(time / every) }),
  jumps: ({ every }, from, to) => {
    const first = Math.max(Math.ceil(from / every), 1);
    const count = Math.max(Math.floor(to / every) - first + 1, 0);
    return Array.from({ length: count > MOST_JUMPS ? 0 : count }, (_, index) => (first + index) * every);
  },
};
