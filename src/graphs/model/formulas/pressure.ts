/*
 * Pressure finds the rare thing. Sources: best of n with a reward that prefers the unwanted answer; tilting of a
 * distribution by exp(beta reward), as in Korbak et al. 2022 (arXiv 2205.11275); two kinds and the race are our
 * derivation.
 */

/** Chance that at least one of n answers is the unwanted one: 1 - (1 - p)^n, about n p while that is small. */
export function shownShare(samples: number, { propensity }: { readonly propensity: number }): number {
  return -Math.expm1(samples * Math.log1p(-propensity));
}

/** ln(p / (1 - p)). */
function logit(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}

/**
 * Log-odds of the unwanted answer after tilting: logit p + beta Delta, a straight line.
 * @param pressure beta Delta, the strength of the tilt times what the reward gives for it
 */
export function tiltedLogOdds(pressure: number, { propensity }: { readonly propensity: number }): number {
  return logit(propensity) + pressure;
}

/** The same as a share: p e^(beta Delta) / (1 - p + p e^(beta Delta)). One half where beta Delta = -logit p. */
export function tiltedShare(pressure: number, parameters: { readonly propensity: number }): number {
  return 1 / (1 + Math.exp(-tiltedLogOdds(pressure, parameters)));
}

export interface Kinds {
  /** Share of the drafts that are unwanted and paid 1 less than a wanted one; each below a half. */
  readonly minded: number;
  /** Share of the drafts that are unwanted and paid 1 more. */
  readonly unminded: number;
}

/**
 * Share of unwanted answers of both kinds after tilting: a e^-beta + b e^beta against the wanted rest. Its log-odds are
 * convex: it falls at first if a > b, turns near beta = ln(a/b) / 2, where each kind is half of it, and then rises.
 * @param pressure beta, above or at 0
 */
export function twoKinds(pressure: number, { minded, unminded }: Kinds): number {
  const unwanted = minded * Math.exp(-pressure) + unminded * Math.exp(pressure);
  return unwanted / (unwanted + 1 - minded - unminded);
}

export interface Shrinking {
  /** p0: chance of the unwanted answer at time 0. */
  readonly start: number;
  /** s: what it loses in a unit of time, as in e^(-s t). */
  readonly shrink: number;
}

/** p(t) = p0 e^(-s t). */
export function propensityAt(time: number, { start, shrink }: Shrinking): number {
  return start * Math.exp(-shrink * time);
}

export interface Race extends Shrinking {
  /** n0: samples at time 0. */
  readonly samples: number;
  /** g: what they gain in a unit of time, as in e^(g t). */
  readonly growth: number;
}

/**
 * The share that shows when selection grows while the tendency shrinks: 1 - (1 - p(t))^n(t) with n(t) = n0 e^(g t).
 * While it is small it is n0 p0 e^((g - s) t), which grows if and only if g > s; unlike that it stays below 1.
 */
export function race(time: number, { samples, growth, ...shrinking }: Race): number {
  return shownShare(samples * Math.exp(growth * time), { propensity: propensityAt(time, shrinking) });
}

export interface Jumps {
  /** By what each change of method multiplies the samples. */
  readonly jump: number;
  /** Time between two changes; the first comes after one such time. */
  readonly every: number;
}

/** The race where each change of method multiplies n at once: n(t) = n0 e^(g t) J^floor(t / T). */
export function raceWithJumps(time: number, { jump, every, samples, ...rest }: Race & Jumps): number {
  return race(time, { ...rest, samples: samples * jump ** Math.floor(time / every) });
}

/** More than these would be a grey area on any picture. */
const MOST_JUMPS = 100;

/** Times from `from` to `to` at which the race jumps; none where they are too many to be drawn. */
export function jumpTimes({ every }: Pick<Jumps, 'every'>, from: number, to: number): number[] {
  const first = Math.max(Math.ceil(from / every), 1);
  const count = Math.max(Math.floor(to / every) - first + 1, 0);
  return Array.from({ length: count > MOST_JUMPS ? 0 : count }, (_, index) => (first + index) * every);
}
