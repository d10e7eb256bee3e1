import { toCounterGraph } from '../../graphs/picture/counter-graph.ts';
import type { CounterGraphPicture } from '../../graphs/picture/counter-graph.ts';
import { authorName, getScenario } from '../../library.ts';
import type { Comment } from '../../library.ts';
import { plainName } from '../model/plain-name.ts';

/** The picture of the curve that a comment draws; undefined where it draws none or is not live. */
export async function counterGraphOf({ data }: Comment): Promise<CounterGraphPicture | undefined> {
  if (!data.graph || data.state !== 'live') return undefined;
  const { scenario } = await getScenario(data.graph.answers);
  return toCounterGraph(scenario, data.graph, plainName(await authorName(data)));
}
