/** The part of a comment that the tree needs. */
export interface Placed {
  readonly id: string;
  readonly parent: string | undefined;
  readonly pinned: boolean;
}

/** A comment with its replies, or a gap: the place of a comment that is not public, with the replies to it. */
export interface Branch<C extends Placed> {
  readonly id: string;
  /** undefined for a gap. */
  readonly comment: C | undefined;
  /** 1 at the top of the thread. */
  readonly level: number;
  readonly replies: readonly Branch<C>[];
}

interface Growing<C extends Placed> {
  id: string;
  comment: C | undefined;
  level: number;
  replies: Growing<C>[];
}

/**
 * Builds a thread's tree. It has every comment once, under its parent, in the order given; pinned ones come first among
 * their siblings; replies to a comment that is missing are gathered under a gap with its id, at the place of the first of
 * them. Loops must have been refused before (schema/crosscheck).
 * Works level by level, so that a thread a thousand levels deep needs no deep stack.
 * @param comments The thread's comments, oldest first.
 */
export function growTree<C extends Placed>(comments: readonly C[]): readonly Branch<C>[] {
  const branches = new Map<string, Growing<C>>();
  for (const comment of comments)
    branches.set(comment.id, { id: comment.id, comment, level: 1, replies: [] });
  const roots: Growing<C>[] = [];
  for (const comment of comments) {
    const branch = branches.get(comment.id);
    if (!branch) continue;
    if (comment.parent === undefined) {
      roots.push(branch);
      continue;
    }
    let parent = branches.get(comment.parent);
    if (!parent) {
      parent = { id: comment.parent, comment: undefined, level: 1, replies: [] };
      branches.set(comment.parent, parent);
      roots.push(parent);
    }
    parent.replies.push(branch);
  }
  let row = roots;
  for (let level = 1; row.length > 0; level++) {
    for (const branch of row) {
      branch.level = level;
      branch.replies = pinnedFirst(branch.replies);
    }
    row = row.flatMap((branch) => branch.replies);
  }
  return pinnedFirst(roots);
}

function pinnedFirst<C extends Placed>(branches: Growing<C>[]): Growing<C>[] {
  const pinned = (branch: Growing<C>): boolean => branch.comment?.pinned ?? false;
  return [...branches.filter(pinned), ...branches.filter((branch) => !pinned(branch))];
}

/** Every branch of a tree from top to bottom: a parent, then all replies to it. */
export function readingOrder<B extends { readonly replies: readonly B[] }>(roots: readonly B[]): B[] {
  const order: B[] = [];
  const waiting = roots.toReversed();
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    order.push(branch);
    for (let index = branch.replies.length - 1; index >= 0; index--) {
      const reply = branch.replies[index];
      if (reply) waiting.push(reply);
    }
  }
  return order;
}
