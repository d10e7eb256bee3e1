import { stancesText as text } from '../../locales/en/stances.ts';
import type { Stance } from '../../schema/comment.ts';
import type { Scenario } from '../../schema/scenario.ts';
import type { Move } from './positions.ts';

/** What a scenario is called in a sentence, by its id. */
export type NameOf = (scenario: string) => string;

/** "C", or the title where there is no letter. */
export function scenarioName({ letter, title }: Pick<Scenario, 'letter' | 'title'>): string {
  return letter ?? text.titled(title);
}

/** A credence from 0 to 1 in whole per cent; only certainty is 0% or 100%. */
export function credenceWords(credence: number): string {
  if (credence > 0 && credence < 0.005) return text.underOnePercent;
  if (credence < 1 && credence >= 0.995) return text.overNinetyNinePercent;
  return text.percent(Math.round(credence * 100));
}

/** "C at 55%". */
export function stanceWords(
  { scenario, credence }: Pick<Stance, 'scenario' | 'credence'>,
  nameOf: NameOf,
): string {
  return credence === undefined ? nameOf(scenario) : text.at(nameOf(scenario), credenceWords(credence));
}

/** "from B at 50% to C at 40%", or "from 60% to 50% on D". */
export function moveWords({ from, to }: Move, nameOf: NameOf): string {
  if (from.scenario === to.scenario && from.credence !== undefined && to.credence !== undefined)
    return text.fromToOn(credenceWords(from.credence), credenceWords(to.credence), nameOf(to.scenario));
  return text.fromTo(stanceWords(from, nameOf), stanceWords(to, nameOf));
}
