import type { Comment } from '../../library.ts';

/** How many comments a thread has, in words; what its author deleted is not counted. */
export function commentCount(comments: readonly Comment[]): string {
  const count = comments.filter(({ data }) => data.state !== 'deleted').length;
  return count === 1 ? '1 comment' : `${count} comments`;
}
