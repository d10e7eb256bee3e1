import { threadsText } from '../../locales/en/threads.ts';
import type { CommentData } from '../../schema/comment.ts';

type Thread = readonly { readonly data: Pick<CommentData, 'state' | 'sample'> }[];

/** How many comments a thread has, and how many of them are samples; deleted ones are not counted. */
export function countComments(comments: Thread): { readonly all: number; readonly samples: number } {
  const written = comments.filter(({ data }) => data.state !== 'deleted');
  return { all: written.length, samples: written.filter(({ data }) => data.sample).length };
}

/** How many comments a thread has, in words, which say what is a sample. */
export function commentCount(comments: Thread): string {
  const { all, samples } = countComments(comments);
  return threadsText.comments(all, samples);
}
