import { defaultView, toGraph } from '../graphs/model/graph.ts';
import type { Graph } from '../graphs/model/graph.ts';
import { getParts, getScenario } from '../library.ts';
import type { Essay } from '../library.ts';

/** The graphs with which an essay opens: its first graph, or all of the group in which that stands. */
export async function leadGraphs(essay: Essay): Promise<Graph[]> {
  const first = (await getParts(essay)).find((part) => part.kind === 'graph');
  const ids = first ? first.ids : essay.rendered.graphs.slice(0, 1);
  const named = await Promise.all(ids.map(getScenario));
  return named.map(({ scenario }) => toGraph(scenario, defaultView(scenario)));
}
