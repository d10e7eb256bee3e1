/** What a stance may be on beside a scenario: none of them, or the axes, which are wrong. */
export const NONE = 'none';
export const AXES = 'axes';

/** Keys of a stance, which therefore name no scenario. */
export const NO_SCENARIO_IDS: readonly string[] = [NONE, AXES, 'scenario', 'credence', 'version'];

/** How likely somebody thinks one scenario, `NONE` or `AXES`. */
export interface Odds {
  readonly on: string;
  /** From 0 to 1; undefined where no number was given. */
  readonly credence: number | undefined;
}

/** What somebody believes; what the odds leave of 1 is not stated, and belongs to nothing. */
export interface Stance {
  /** At least one, the highest credence first. */
  readonly odds: readonly [Odds, ...Odds[]];
  /** The version of each graph that the author saw and spoke of, by the id of its scenario. */
  readonly version: Readonly<Record<string, string>>;
}

/** The sum of some decimal fractions may be this much over what it would be on paper. */
const ROUNDING = 1e-9;

/** The sum of all credences. */
export function statedSum(odds: readonly Odds[]): number {
  return odds.reduce((sum, { credence = 0 }) => sum + credence, 0);
}

/** True: some odds add up to more than 1. */
export function isOverOne(odds: readonly Odds[]): boolean {
  return statedSum(odds) > 1 + ROUNDING;
}

/** True: some odds leave nothing that is not stated. */
export function isWhole(odds: readonly Odds[]): boolean {
  return statedSum(odds) > 1 - ROUNDING;
}

/** The highest first; of equals scenarios before the two others, by their ids. */
export function compareOdds(a: Odds, b: Odds): number {
  const other = ({ on }: Odds): number => Number(!isScenario(on));
  return (b.credence ?? 0) - (a.credence ?? 0) || other(a) - other(b) || (a.on < b.on ? -1 : 1);
}

/** What its author thinks most likely. */
export function leading({ odds }: Pick<Stance, 'odds'>): Odds {
  return odds[0];
}

/** False: what somebody believes is none of the scenarios, or that the axes are wrong. */
export function isScenario(on: string): boolean {
  return on !== NONE && on !== AXES;
}

/** The ids of the scenarios that a stance speaks of. */
export function scenariosOf({ odds }: Pick<Stance, 'odds'>): string[] {
  return odds.map(({ on }) => on).filter(isScenario);
}

/** The credence that a stance gives to something; undefined where it gives no number, or says nothing of it. */
export function credenceIn({ odds }: Pick<Stance, 'odds'>, on: string): number | undefined {
  return odds.find((one) => one.on === on)?.credence;
}

/** True: two stances say the same, of whatever version of a graph. */
export function saysTheSame(a: Pick<Stance, 'odds'>, b: Pick<Stance, 'odds'>): boolean {
  return (
    a.odds.length === b.odds.length &&
    a.odds.every(({ on, credence }, index) => on === b.odds[index]?.on && credence === b.odds[index].credence)
  );
}
