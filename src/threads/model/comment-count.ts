import { threadsText } from '../../locales/en/threads.ts';
import type { Comment } from '../../library.ts';

/** How many comments a thread has, in words; deleted ones are not counted. */
export function commentCount(comments: readonly Comment[]): string {
  const count = comments.filter(({ data }) => data.state !== 'deleted').length;
  return threadsText.comments(count);
}
