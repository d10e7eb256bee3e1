import { AXES, NONE, statedSum } from '../../schema/odds.ts';
import type { Odds } from '../../schema/odds.ts';
import type { Positions } from './positions.ts';

/** What a thread believes: the latest odds of each author, averaged. */
export interface ThreadOdds {
  /** How many authors gave numbers; only theirs are averaged. */
  readonly authors: number;
  /** How many said what they believe, and gave no number. */
  readonly withoutNumber: number;
  /** The share of each thing that somebody gave a number: scenarios in the essay's order, then none of them, and wrong axes. */
  readonly shares: readonly { readonly on: string; readonly share: number }[];
  /** What those authors left unstated. */
  readonly rest: number;
}

/** Sums of decimal fractions miss nothing by less than this. */
const NOTHING = 1e-9;

function numbersOf(odds: readonly Odds[]): Odds[] {
  return odds.filter(({ credence }) => credence !== undefined);
}

/** What the authors of a thread believe together. A number that an author did not give is none, and not 0. */
export function threadOdds({ holders, scenarios }: Pick<Positions, 'holders' | 'scenarios'>): ThreadOdds {
  const stated = holders.map(({ stance }) => numbersOf(stance.odds)).filter((odds) => odds.length > 0);
  const sums = new Map<string, number>();
  for (const { on, credence = 0 } of stated.flat()) sums.set(on, (sums.get(on) ?? 0) + credence);
  const shares = [...scenarios, NONE, AXES].flatMap((on) => {
    const sum = sums.get(on);
    return sum === undefined ? [] : [{ on, share: sum / stated.length }];
  });
  const rest = stated.reduce((left, odds) => left + 1 - statedSum(odds), 0) / Math.max(stated.length, 1);
  return {
    authors: stated.length,
    withoutNumber: holders.length - stated.length,
    shares,
    rest: rest < NOTHING ? 0 : rest,
  };
}
