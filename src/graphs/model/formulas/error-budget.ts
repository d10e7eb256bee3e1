/*
 * An error budget on a log axis. If stakes grow as a power of capability, what errors may be made falls by one factor
 * at each tenfold. Sources: our derivation from expected loss N(c) L(c) p(c) <= B with N L = N0 L0 (c/c0)^a; the
 * binomial bound ("rule of three"): Hanley and Lippman-Hand, JAMA 249 (1983) 1743; what audits promise: a change of
 * measure, in the form in which differential privacy has it (Dwork and Roth, doi:10.1561/0400000042).
 */

/** Chance of error that is divided by `factor` at each tenfold of capability. */
export interface PerTenfold {
  /** Chance of error where capability is 1. */
  readonly start: number;
  /** By what it is divided at each tenfold; C of the required line, C_a of the actual one. */
  readonly factor: number;
}

/**
 * p(c) = p0 C^(-log10 c): straight on two log axes, with slope -log10 C; in nines -log10 p it rises.
 * @param capability c/c0, above 0, no unit
 */
export function errorPerTenfold(capability: number, { start, factor }: PerTenfold): number {
  return start * factor ** -Math.log10(capability);
}

/** Share of tasks of so many steps in which no step fails: (1 - e)^n, if each fails by itself with one chance. */
export function stepsWithoutError(steps: number, { error }: { readonly error: number }): number {
  return Math.exp(steps * Math.log1p(-error));
}

/**
 * Greatest chance of failure that so many independent trials without one leave credible: 1 - doubt^(1/n), about 3/n for
 * a doubt of 0.05.
 * @param doubt 1 minus the level of confidence
 */
export function cleanTrialsBound(trials: number, { doubt }: { readonly doubt: number }): number {
  return -Math.expm1(Math.log(doubt) / trials);
}

/** How far the situations of audits and those of use are apart. */
export interface Audited extends PerTenfold {
  /** R where capability is 1: how many times as often use brings up a situation as the audits do, at most. */
  readonly ratio: number;
  /** By what R is multiplied at each tenfold. */
  readonly growth: number;
  /** delta: share of use to which that limit does not apply, because no audit can stage it. */
  readonly unstaged: number;
}

/**
 * Greatest chance of error in use that a chance of error in audits leaves possible: R(c) p(c) + delta, and never above 1.
 * If w(S) <= R q(S) + delta for every set S of situations, the mean of an error e between 0 and 1 obeys
 * E_w[e] <= R E_q[e] + delta. With delta = 0 it lies log10 R nines under the observed curve.
 * @param capability c/c0, above 0, no unit
 */
export function auditBound(capability: number, { ratio, growth, unstaged, ...observed }: Audited): number {
  const apart = ratio * growth ** Math.log10(capability);
  return Math.min(1, apart * errorPerTenfold(capability, observed) + unstaged);
}
