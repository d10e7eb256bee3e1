import { authorKey } from '../schema/comment.ts';
import type { CommentMatter, CounterGraph } from '../schema/comment.ts';

/** Somebody who drew a curve anew, with the curve that they drew last. */
export interface Drawer {
  readonly knots: CounterGraph['knots'];
  /** Id of the scenario that they hold by the latest stance in the thread; undefined where they stated none. */
  readonly held: string | undefined;
}

/**
 * Who drew one curve of one graph in a thread, in the order in which they first spoke. Of each author's curves the latest
 * counts, and of retracted and deleted comments none.
 * @param comments the thread, oldest first
 */
export function drawersOf(
  comments: readonly { readonly matter: CommentMatter }[],
  { answers, series }: Pick<CounterGraph, 'answers' | 'series'>,
): Drawer[] {
  const live = comments.map(({ matter }) => matter).filter(({ state }) => state === 'live');
  return [...Map.groupBy(live, authorKey).values()].flatMap((own) => {
    const drawn = own.findLast(({ graph }) => graph?.answers === answers && graph.series === series)?.graph;
    const stance = own.findLast((matter) => matter.stance !== undefined)?.stance;
    return drawn ? [{ knots: drawn.knots, held: stance?.scenario }] : [];
  });
}
