import { readingOrder } from './tree.ts';
import type { Branch, Placed } from './tree.ts';

/**
 * Comments that a page is filled with: some 250 kB of HTML, 30 compressed, which a processor slowed down four times lays
 * out in under half a second. Leaving out what is not in sight (`content-visibility`) saves most of that and doubles the
 * time of each frame while scrolling, so it is not worth it at this size.
 */
export const ROOM = 200;
/** Comments beyond that which still stand on the page rather than on one of their own. */
const SPARE = ROOM / 4;
/** Levels of answers on a page, its first among them; indentation ends long before (thread.css). */
export const LEVELS = 16;
/** Answers that stay beyond that level, because nobody should have to follow a link for so few. */
const FEW = 8;

/** Where comments stand: a page of the thread, or of the branch that continues the comment `of`. */
export interface CommentPlace {
  readonly of: string | undefined;
  /** 1 for the first page. */
  readonly number: number;
}

/** A branch as a page shows it: some or all of its answers, in order, and how many comments stand elsewhere. */
export interface PageBranch<C extends Placed> extends Branch<C> {
  readonly replies: readonly PageBranch<C>[];
  /** Comments that answer it, directly or not, on the pages of its own branch; 0 for a branch that is whole. */
  readonly elsewhere: number;
}

export interface ThreadPage<C extends Placed> {
  readonly place: CommentPlace;
  readonly branches: readonly PageBranch<C>[];
}

/** A branch of the first level of some page, pruned so that it fits there. */
export interface Pruned<C extends Placed> {
  readonly branch: PageBranch<C>;
  /** Comments and gaps of it that stand on the page. */
  readonly size: number;
}

/** A thread in pages. */
export interface Paged<C extends Placed> {
  /** The thread's own pages, then those of the branches that they leave off, and so on. The first is always there. */
  readonly pages: readonly ThreadPage<C>[];
  /** The page on which each comment and each gap stands, by its id. */
  readonly placeOf: ReadonlyMap<string, CommentPlace>;
  /** Every branch of the first level of the thread, as it stands on whatever page it comes to. */
  readonly roots: readonly Pruned<C>[];
}

/** Comments of each branch, itself among them. Leaves first, so that no stack grows with the thread. */
function sizesOf<C extends Placed>(roots: readonly Branch<C>[]): (branch: Branch<C>) => number {
  const sizes = new Map<Branch<C>, number>();
  const sizeOf = (branch: Branch<C>): number => sizes.get(branch) ?? 0;
  for (const branch of readingOrder(roots).toReversed()) {
    sizes.set(branch, 1 + branch.replies.reduce((sum, reply) => sum + sizeOf(reply), 0));
  }
  return sizeOf;
}

/** Puts branches on pages in their order; a page takes one more as long as it has room. */
export function fillPages<T extends { readonly size: number }>(branches: readonly T[]): readonly T[][] {
  const pages: T[][] = [[]];
  let room = ROOM;
  let left = branches.reduce((sum, { size }) => sum + size, 0);
  for (const branch of branches) {
    const page = pages.at(-1);
    // What is left may use the spare room only if all of it does: a last page with three comments helps nobody.
    if (!page || (page.length > 0 && branch.size > room && left > room + SPARE)) {
      pages.push([branch]);
      room = ROOM;
    } else page.push(branch);
    room -= branch.size;
    left -= branch.size;
  }
  return pages;
}

/**
 * Cuts a thread into pages. A branch stands whole on its page unless it is too large or too deep for one: then its
 * comments keep their first answers, as many as fit, and the later ones go on at a page of the branch, where they
 * stand at the first level again. So every comment stands on exactly one page; the answers to one comment, on its own
 * page and then on those of its branch, are in their order; a parent stands on the same page before its answers, or is
 * the comment that the page continues. How a branch is pruned does not hang on the page it comes to, so that threads
 * in another order share the pages of their branches. Time grows with the number of comments.
 */
export function cutThread<C extends Placed>(roots: readonly Branch<C>[]): Paged<C> {
  const sizeOf = sizesOf(roots);
  const waiting: { readonly of: string; readonly branches: readonly Branch<C>[] }[] = [];

  const stays = (branch: Branch<C>, levels: number): boolean => levels > 1 || sizeOf(branch) - 1 <= FEW;

  /** Comments of a branch on a page that has so many levels and all the room it wants. */
  function weigh(branch: Branch<C>, levels: number): number {
    if (sizeOf(branch) === 1 || !stays(branch, levels)) return 1;
    return branch.replies.reduce((sum, reply) => sum + weigh(reply, levels - 1), 1);
  }

  function prune(branch: Branch<C>, levels: number, room: number): Pruned<C> {
    let left = room - 1;
    const kept: PageBranch<C>[] = [];
    for (const reply of stays(branch, levels) ? branch.replies : []) {
      const weight = weigh(reply, levels - 1);
      // A branch that no page could hold begins where half the room is left; any other waits for a page of its own.
      if (weight > left && (weight <= ROOM + SPARE || left < ROOM / 2)) break;
      const pruned = prune(reply, levels - 1, left);
      kept.push(pruned.branch);
      left -= pruned.size;
    }
    const rest = branch.replies.slice(kept.length);
    if (rest.length > 0) waiting.push({ of: branch.id, branches: rest });
    const elsewhere = rest.reduce((sum, reply) => sum + sizeOf(reply), 0);
    return { branch: { ...branch, replies: kept, elsewhere }, size: room - left };
  }

  const pages: ThreadPage<C>[] = [];
  function put(of: string | undefined, branches: readonly Branch<C>[]): readonly Pruned<C>[] {
    const pruned = branches.map((branch) => {
      const isWhole = weigh(branch, LEVELS) <= ROOM + SPARE;
      return prune(branch, LEVELS, isWhole ? ROOM + SPARE : ROOM);
    });
    for (const [index, page] of fillPages(pruned).entries()) {
      pages.push({ place: { of, number: index + 1 }, branches: page.map(({ branch }) => branch) });
    }
    return pruned;
  }

  const first = put(undefined, roots);
  // A list that grows while it is read: a thread ten thousand levels deep needs no deep stack either.
  for (const { of, branches } of waiting) put(of, branches);
  const places = pages.flatMap(({ place, branches }) =>
    readingOrder(branches).map(({ id }) => [id, place] as const),
  );
  return { pages, placeOf: new Map(places), roots: first };
}
