import type { Stance } from '../../schema/comment.ts';
import type { Scenario } from '../../schema/scenario.ts';
import type { Move } from './positions.ts';

/** What a scenario is called in a sentence, by its id. */
export type NameOf = (scenario: string) => string;

/** "C", or the title where there is no letter. */
export function scenarioName({ letter, title }: Pick<Scenario, 'letter' | 'title'>): string {
  return letter ?? `“${title}”`;
}

/** A credence in whole per cent, with a space that does not break; only certainty is 0 or 100. */
export function credenceWords(credence: number): string {
  if (credence > 0 && credence < 0.005) return 'under 1\u00a0%';
  if (credence < 1 && credence >= 0.995) return 'over 99\u00a0%';
  return `${Math.round(credence * 100)}\u00a0%`;
}

/** "C at 55 %". */
export function stanceWords({ scenario, credence }: Stance, nameOf: NameOf): string {
  return credence === undefined ? nameOf(scenario) : `${nameOf(scenario)} at ${credenceWords(credence)}`;
}

/** "from B at 50 % to C at 40 %", or "from 60 % to 50 % on D". */
export function moveWords({ from, to }: Move, nameOf: NameOf): string {
  if (from.scenario === to.scenario && from.credence !== undefined && to.credence !== undefined)
    return `from ${credenceWords(from.credence)} to ${credenceWords(to.credence)} on ${nameOf(to.scenario)}`;
  return `from ${stanceWords(from, nameOf)} to ${stanceWords(to, nameOf)}`;
}
