import type { Odds, Stance } from '../../../src/schema/odds.ts';

/** A stance on one scenario. */
export function held(on: string, credence?: number): Stance {
  return { odds: [{ on, credence }], version: {} };
}

/** A stance with a number for each of several, the highest first. */
export function spread(...odds: readonly [Odds, ...Odds[]]): Stance {
  return { odds, version: {} };
}
