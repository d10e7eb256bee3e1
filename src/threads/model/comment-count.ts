import { threadsText } from '../../locales/en/threads.ts';
import type { CommentData } from '../../schema/comment.ts';

/** How many comments a thread has, in words; deleted ones are not counted. */
export function commentCount(comments: readonly { readonly data: Pick<CommentData, 'state'> }[]): string {
  const count = comments.filter(({ data }) => data.state !== 'deleted').length;
  return threadsText.comments(count);
}
