import { authorKey } from '../../schema/author-key.ts';
import type { CommentData, CounterGraph } from '../../schema/comment.ts';
import type { Positions } from './positions.ts';

/** Somebody who drew a curve anew, with the curve that they drew last. */
export interface LatestCurve {
  readonly knots: CounterGraph['knots'];
  /** Id of the scenario that they hold by the latest stance in the thread; undefined where they stated none. */
  readonly held: string | undefined;
}

/**
 * Who drew one curve of one graph in a thread, in the order in which they first spoke. Of each author's curves the latest
 * counts, and of retracted and deleted comments none.
 * @param comments the thread, oldest first
 * @param held what the author of each comment held when writing it
 */
export function latestCurves(
  comments: readonly { readonly id: string; readonly data: CommentData }[],
  held: Positions['held'],
  { answers, series }: Pick<CounterGraph, 'answers' | 'series'>,
): LatestCurve[] {
  const live = comments.filter(({ data }) => data.state === 'live');
  return [...Map.groupBy(live, ({ data }) => authorKey(data)).values()].flatMap((own) => {
    const drawn = own
      .map(({ data }) => data.graph)
      .findLast((graph) => graph?.answers === answers && graph.series === series);
    const last = own.at(-1);
    return drawn && last ? [{ knots: drawn.knots, held: held.get(last.id)?.scenario }] : [];
  });
}
