import type { FormulaCurve, FormulaDeclaration } from 'countergraph/formula';

type Param = 'takers' | 'alike';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The chance that one wrong output starts a cascade that never dies out, when m copies take it up and each repeats it with chance q.',
  source: 'A Galton-Watson branching process with binomial offspring; a share of the errors is repeated by every copy or by none, which leaves q of one copy as it is (our addition).',
  x: { meaning: 'repeats caused by one wrong output on average, R = m q', limits: [0, 1000], example: [0, 2] },
  y: { meaning: 'chance that the cascade never dies out' },
  params: {
    takers: { meaning: 'copies that take up one output, m, and at least R', limits: [2, 1000], example: 10 },
    alike: { meaning: 'share of the errors that every copy repeats or none does, kappa: the correlation of two copies in repeating', limits: [0, 1], example: 0.4 },
  },
};

/** Halvings of the interval that holds the chance of dying out. */
const HALVINGS = 60;

/**
 * The chance that a cascade of independent copies never dies out: 1 - d with d = (1 - q + q d)^m, the root below 1, which
 * exists if m q > 1.
 */
function endless(takers: number, repeat: number): number {
  if (takers * repeat <= 1) return 0;
  if (repeat >= 1) return 1;
  // The difference d - (1 - q + q d)^m is negative under the root and positive between it and 1.
  const excess = (survive: number) => 1 - survive - (1 - repeat * survive) ** takers;
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Of the errors that all copies treat alike a share q never dies out, whatever m above 1 is; the rest need m q > 1. */
export function endlessCascade(rate: number, { takers, alike }: Readonly<Record<Param, number>>): number {
  const repeat = Math.min(rate / takers, 1);
  return alike * repeat + (1 - alike) * endless(takers, repeat);
}

export const curve: FormulaCurve<Param> = {
  value: endlessCascade,
};
