import { getScenario } from '../../library.ts';
import { isScenario } from '../../schema/odds.ts';
import type { Move } from '../model/positions.ts';
import { scenarioName } from '../model/stance-words.ts';
import type { NameOf } from '../model/stance-words.ts';

/** The names of some scenarios; what is none of them is passed over. */
export async function scenarioNames(picks: Iterable<string>): Promise<NameOf> {
  const names = new Map(
    await Promise.all(
      [...new Set(picks)]
        .filter(isScenario)
        .map(async (id) => [id, scenarioName((await getScenario(id)).scenario)] as const),
    ),
  );
  return (id) => names.get(id) ?? id;
}

/** What is believed before and after some moves. */
export function picksIn(moves: readonly Pick<Move, 'from' | 'to'>[]): string[] {
  return moves.flatMap(({ from, to }) => [...from.odds, ...to.odds].map(({ on }) => on));
}
