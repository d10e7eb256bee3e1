import type { Order } from '../../addresses.ts';
import type { CommentData } from '../../schema/comment.ts';
import { instant } from '../../schema/date.ts';
import { compareWritten } from '../../schema/order.ts';
import { activityOrder } from './activity-order.ts';
import { fillPages } from './pages.ts';
import type { PageBranch, Paged } from './pages.ts';
import { readingOrder } from './tree.ts';
import type { Branch, Placed } from './tree.ts';

/**
 * How many comments a thread needs before other orders are worth pages of their own. A shorter thread is read from end to
 * end, every date stands in it, and its feed has the newest first.
 */
const SORTABLE = 25;

/** Whether a thread has pages in other orders. @param comments All of it, deleted ones among them. */
export function isSortable(comments: readonly unknown[]): boolean {
  return comments.length >= SORTABLE;
}

/** The part of a comment that an order needs. */
export interface Dated extends Placed {
  readonly date: string;
  /** True: its author deleted it. */
  readonly isDeleted: boolean;
}

/** What an order needs to know of a comment, from its front matter. */
export function datedOf(id: string, { parent, pinned, date, state }: CommentData): Dated {
  return { id, parent, pinned, date, isDeleted: state === 'deleted' };
}

/** The comments one by one, the newest first: on top are those that a returning reader has not read. */
function newestFirst<C extends Dated>({ pages }: Paged<C>) {
  return pages
    .flatMap(({ branches }) => readingOrder(branches))
    .flatMap((branch) =>
      branch.comment && !branch.comment.isDeleted ? [{ branch, date: branch.comment.date }] : [],
    )
    .sort((a, b) => compareWritten({ id: b.branch.id, date: b.date }, { id: a.branch.id, date: a.date }))
    .map(({ branch }) => ({ branch: { ...branch, replies: [], elsewhere: 0 }, size: 1 }));
}

/** Whole branches, the liveliest first; of two equally lively ones, the older one first. */
function liveliestFirst<C extends Dated>(tree: readonly Branch<C>[], { roots }: Paged<C>) {
  const instants = tree.map((root) =>
    readingOrder([root]).flatMap(({ comment }) => (comment ? [instant(comment.date)] : [])),
  );
  const newest = instants.flat().reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return roots
    .map((pruned, index) => ({ ...pruned, lively: activityOrder(instants[index] ?? [], newest) }))
    .sort((a, b) => b.lively - a.lively);
}

/**
 * The pages of a thread in another order. They repeat the comments of the thread's own pages; branches that continue on
 * other pages continue on the same ones.
 * @param tree The whole thread, and `paged`, the same in pages.
 */
export function sortedPages<C extends Dated>(
  tree: readonly Branch<C>[],
  paged: Paged<C>,
  order: Order,
): readonly (readonly PageBranch<C>[])[] {
  const pages = fillPages<{ readonly branch: PageBranch<C>; readonly size: number }>(
    order === 'newest' ? newestFirst(paged) : liveliestFirst(tree, paged),
  );
  return pages.map((page) => page.map(({ branch }) => branch));
}
