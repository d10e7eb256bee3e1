/*
 * Watchers that may share a blind spot, or collude. Sources: the beta-factor model of common-cause failure from
 * reliability engineering (Fleming 1974, GA-A13284), here so that one watcher misses with the same chance at every
 * beta; the rest is our derivation.
 */

export interface Misses {
  /** q: chance that one watcher by itself misses a bad act. */
  readonly miss: number;
  /** Share of the misses whose cause all watchers have in common; 0 for independent watchers. */
  readonly beta: number;
}

/**
 * Chance that all of k watchers miss: beta q + (1 - beta q) s^k with s = q (1 - beta) / (1 - beta q), so that one
 * watcher misses with q, and no number of them with less than beta q. With beta = 0 it is q^k.
 * @param watchers k, a whole number
 */
export function sharedCauses(watchers: number, { miss, beta }: Misses): number {
  const common = beta * miss;
  const alone = (miss * (1 - beta)) / (1 - common);
  return common + (1 - common) * alone ** watchers;
}

export interface Acts extends Misses {
  /** m: chance of a bad act where nobody colludes. */
  readonly act: number;
  /** sigma: chance that watched and watchers collude, and nothing is reported. */
  readonly collusion: number;
}

/** Chance of a bad act that nobody catches: sigma m_s + (1 - sigma) m P_k. The first part knows nothing of k. */
export function collusionHarm(
  watchers: number,
  { act, collusion, colludingAct, ...misses }: Acts & { readonly colludingAct: number },
): number {
  return collusion * colludingAct + (1 - collusion) * act * sharedCauses(watchers, misses);
}

/** Chance that a bad act is caught: (1 - sigma) m (1 - P_k). What colluders do leaves no trace in it. */
export function collusionCaught(watchers: number, { act, collusion, ...misses }: Acts): number {
  return (1 - collusion) * act * (1 - sharedCauses(watchers, misses));
}

/** Chance that an event passes so many layers, each of which it passes with `miss`, or all by a common cause. */
export function layers(
  count: number,
  { miss, common }: { readonly miss: number; readonly common: number },
): number {
  return common + (1 - common) * miss ** count;
}
