import { threadsText } from '../../locales/en/threads.ts';
import type { CommentData } from '../../schema/comment.ts';
import { sentenceName } from './sentence-name.ts';

/**
 * Who wrote each comment of a thread, by its id. A deleted comment has no author's name, because the replies to it would
 * give that name away.
 */
export async function namesOf(
  comments: readonly { readonly id: string; readonly data: CommentData }[],
  nameOf: (data: CommentData) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const names = comments.map(
    async ({ id, data }) =>
      [id, data.state === 'deleted' ? threadsText.deletedName : await nameOf(data)] as const,
  );
  return new Map(await Promise.all(names));
}

/** Who wrote a comment, as a sentence names them: "Position C (later, unseen)". */
export function nameIn(names: ReadonlyMap<string, string>, comment: string): string {
  return sentenceName(names.get(comment) ?? threadsText.notPublicName);
}
