import { stancesText as text } from '../../locales/en/stances.ts';
import { AXES, credenceIn, isWhole, NONE } from '../../schema/odds.ts';
import type { Odds, Stance } from '../../schema/odds.ts';
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

/** What odds are on, in a sentence: a scenario, or one of the two that are none. */
export function pickName(on: string, nameOf: NameOf): string {
  if (on === NONE) return text.none;
  return on === AXES ? text.axes : nameOf(on);
}

function oddsWords({ on, credence }: Odds, nameOf: NameOf): string {
  const name = pickName(on, nameOf);
  return credence === undefined ? name : text.at(name, credenceWords(credence));
}

/** "C at 55%"; "A at 50%, B at 30%, none of these at 10%, the rest not stated". */
export function stanceWords({ odds }: Pick<Stance, 'odds'>, nameOf: NameOf): string {
  const words = odds.map((one) => oddsWords(one, nameOf));
  return text.spread(odds.length === 1 || isWhole(odds) ? words : [...words, text.rest]);
}

/** "from 60% to 50% on D, from not stated to 30% on A": what changed between two stances. */
function changeWords({ from, to }: Pick<Move, 'from' | 'to'>, nameOf: NameOf): string {
  const ons = new Set([...to.odds, ...from.odds].map(({ on }) => on));
  const told = ({ odds }: Stance, on: string): string => {
    const credence = credenceIn({ odds }, on);
    if (credence !== undefined) return credenceWords(credence);
    return odds.some((one) => one.on === on) ? text.noNumber : text.notStated;
  };
  const changes = [...ons].flatMap((on) => {
    const [before, after] = [told(from, on), told(to, on)];
    return before === after ? [] : [text.fromToOn(before, after, pickName(on, nameOf))];
  });
  return text.spread(changes);
}

/** "from B at 50% to C at 40%", "from 60% to 50% on D", or between spreads each number that changed. */
export function moveWords(move: Pick<Move, 'from' | 'to'>, nameOf: NameOf): string {
  const { from, to } = move;
  const [[a, ...more], [b, ...others]] = [from.odds, to.odds];
  const isSingle = more.length + others.length === 0;
  const isSame = a.on === b.on && a.credence !== undefined && b.credence !== undefined;
  const changes = isSingle && !isSame ? '' : changeWords(move, nameOf);
  // Numbers that differ by less than what is told of them leave nothing to tell.
  return changes === '' ? text.fromTo(stanceWords(from, nameOf), stanceWords(to, nameOf)) : changes;
}
