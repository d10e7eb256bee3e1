import type { CommentData } from './comment.ts';
import type { EssayData } from './essay.ts';

/**
 * Ids of the scenarios that have a feed of answers: an essay lets its readers take a stance on them, or a comment has
 * answered them with a curve, whether or not it was taken back since.
 * @param essays Published ones.
 * @param comments Those under published essays.
 */
export function answerable(
  essays: Iterable<Pick<EssayData, 'scenarios'>>,
  comments: Iterable<Pick<CommentData, 'graph'>>,
): ReadonlySet<string> {
  return new Set([
    ...[...essays].flatMap(({ scenarios }) => scenarios),
    ...[...comments].flatMap(({ graph }) => (graph ? [graph.answers] : [])),
  ]);
}
