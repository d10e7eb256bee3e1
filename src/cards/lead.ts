import { defaultView, toGraph } from '../graphs/model/graph.ts';
import type { Graph } from '../graphs/model/graph.ts';
import { getScenario } from '../library.ts';
import type { Essay } from '../library.ts';

/** The graphs with which an essay opens: its first graph, or all of the group in which that stands. */
export async function leadGraphs({ rendered }: Pick<Essay, 'rendered'>): Promise<Graph[]> {
  const first = rendered.parts.find((part) => part.kind === 'graph');
  const ids = first ? first.ids : rendered.graphs.slice(0, 1);
  const named = await Promise.all(ids.map(getScenario));
  return named.map(({ scenario }) => toGraph(scenario, defaultView(scenario)));
}
