import type { CommentData } from '../../schema/comment.ts';

/**
 * Who wrote each comment of a thread, by its id. A deleted comment keeps its place, not its author's name: its answers
 * would give that away.
 */
export async function namesOf(
  comments: readonly { readonly id: string; readonly data: CommentData }[],
  nameOf: (data: CommentData) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const names = comments.map(
    async ({ id, data }) =>
      [id, data.state === 'deleted' ? 'a deleted comment' : await nameOf(data)] as const,
  );
  return new Map(await Promise.all(names));
}

/** Who wrote a comment, by the names of its thread. */
export function nameIn(names: ReadonlyMap<string, string>, comment: string): string {
  return names.get(comment) ?? 'a comment that is not public';
}
