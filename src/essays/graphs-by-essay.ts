import { getEssays, getScenarios } from '../library.ts';
import type { NamedScenario } from '../library.ts';

/**
 * Every graph as readers meet it: those of the newest essay first, each where an essay first shows it; at the end those
 * that no essay shows.
 */
export async function getGraphsByEssay(): Promise<readonly NamedScenario[]> {
  const all = await getScenarios();
  const shown = new Set((await getEssays()).flatMap(({ rendered }) => rendered.graphs));
  const byId = new Map(all.map((named) => [named.id, named]));
  return [...[...shown].flatMap((id) => byId.get(id) ?? []), ...all.filter(({ id }) => !shown.has(id))];
}
