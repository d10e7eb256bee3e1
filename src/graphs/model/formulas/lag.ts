/* Readiness as a lag. Source: the linear law r' = k (q - r), solved in closed form. */

export interface Growing {
  /** Need at time 0. */
  readonly start: number;
  /** g, as in e^(g t). */
  readonly growth: number;
}

/** q(t) = q0 e^(g t). */
export function need(time: number, { start, growth }: Growing): number {
  return start * Math.exp(growth * time);
}

export interface Correction {
  readonly growth: number;
  /** k: share of the shortfall that is made up in a unit of time. */
  readonly correction: number;
}

/** The share of an exponentially growing need at which readiness settles: k / (k + g), whatever the start. */
export function settledShare({ growth, correction }: Correction): number {
  return correction === 0 ? 0 : correction / (correction + growth);
}

/**
 * The r(t) that solves r' = k (q0 e^(g t) - r) from r(0): c q0 e^(g t) + (r(0) - c q0) e^(-k t) with c = k / (k + g).
 * @param start r(0)
 */
export function readiness(
  time: number,
  { start, need: q0, growth, correction }: Correction & { readonly start: number; readonly need: number },
): number {
  const settled = settledShare({ growth, correction }) * q0;
  return need(time, { start: settled, growth }) + (start - settled) * Math.exp(-correction * time);
}
