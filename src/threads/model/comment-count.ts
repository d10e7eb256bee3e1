import { threadsText } from '../../locales/en/threads.ts';
import type { CommentData } from '../../schema/comment.ts';

type Thread = readonly { readonly data: Pick<CommentData, 'state'> }[];

/** How many comments a thread has; deleted ones are not counted. */
export function countComments(comments: Thread): number {
  return comments.filter(({ data }) => data.state !== 'deleted').length;
}

/** How many comments a thread has, in words. */
export function commentCount(comments: Thread): string {
  return threadsText.comments(countComments(comments));
}
