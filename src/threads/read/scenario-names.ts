import { getScenario } from '../../library.ts';
import type { Move } from '../model/positions.ts';
import { scenarioName } from '../model/stance-words.ts';
import type { NameOf } from '../model/stance-words.ts';

/** The names of all scenarios in some moves. */
export async function scenarioNames(moves: readonly Move[]): Promise<NameOf> {
  const ids = new Set(moves.flatMap(({ from, to }) => [from.scenario, to.scenario]));
  const names = new Map(
    await Promise.all(
      [...ids].map(async (id) => [id, scenarioName((await getScenario(id)).scenario)] as const),
    ),
  );
  return (id) => names.get(id) ?? id;
}
