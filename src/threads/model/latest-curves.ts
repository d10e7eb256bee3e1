import { authorKey } from '../../schema/author-key.ts';
import type { CommentData, CounterGraph, Stance } from '../../schema/comment.ts';
import { isScenario, leading } from '../../schema/odds.ts';
import type { Positions } from './positions.ts';

/** The scenario that somebody thinks most likely; undefined where that is none. */
function scenarioIn(stance: Stance): string | undefined {
  const { on } = leading(stance);
  return isScenario(on) ? on : undefined;
}

/** The latest curve of one author. */
export interface LatestCurve {
  readonly knots: CounterGraph['knots'];
  /** Id of the scenario that its author thinks most likely, by the latest stance in the thread; undefined where there is none. */
  readonly held: string | undefined;
}

/**
 * The latest curve of each author of a thread who redrew one curve of one graph, or of any of several on the same axes,
 * in the order of the authors' first comments. Retracted and deleted comments are left out.
 * @param comments the thread, oldest first
 * @param held what the author of each comment held when writing it
 * @param graphs ids of the scenarios that are answered
 */
export function latestCurves(
  comments: readonly { readonly id: string; readonly data: CommentData }[],
  held: Positions['held'],
  graphs: readonly string[],
  series: CounterGraph['series'],
): LatestCurve[] {
  const live = comments.filter(({ data }) => data.state === 'live');
  return [...Map.groupBy(live, ({ data }) => authorKey(data)).values()].flatMap((own) => {
    const drawn = own
      .map(({ data }) => data.graph)
      .findLast((graph) => graph?.series === series && graphs.includes(graph.answers));
    const last = own.at(-1);
    const stance = last && held.get(last.id);
    return drawn ? [{ knots: drawn.knots, held: stance && scenarioIn(stance) }] : [];
  });
}
