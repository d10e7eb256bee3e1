import { readingOrder } from './tree.ts';
import type { Branch, Placed } from './tree.ts';

/**
 * Comments that a page is filled with: some 250 kB of HTML, 30 compressed, which a processor slowed down four times lays
 * out in under half a second. Leaving out what is not in sight (`content-visibility`) saves most of that and doubles the
 * time of each frame while scrolling, so it is not worth it at this size.
 */
export const ROOM = 200;
/** How many more comments a page may have, so that they need no page of their own. */
const SPARE = ROOM / 4;
/** Levels of replies on a page, counting the first; indentation ends long before (thread.css). */
export const LEVELS = 16;
/** How many replies stay on the page below that level: too few to be worth a link to another page. */
const FEW = 8;

/** The page of a comment: a page of the thread, or of the branch that continues the comment `of`. */
export interface CommentPlace {
  readonly of: string | undefined;
  /** 1 for the first page. */
  readonly number: number;
}

/** A branch as a page shows it: some or all of its replies, in order, and how many comments are on other pages. */
export interface PageBranch<C extends Placed> extends Branch<C> {
  readonly replies: readonly PageBranch<C>[];
  /** How many replies to it, direct or not, are on the pages of its own branch; 0 for a branch that is whole. */
  readonly elsewhere: number;
}

/** How many replies stand below a comment, direct or not, on whatever page. */
export function repliesBelow<C extends Placed>({ replies, elsewhere }: PageBranch<C>): number {
  return replies.reduce((sum, reply) => sum + 1 + repliesBelow(reply), elsewhere);
}

interface ThreadPage<C extends Placed> {
  readonly place: CommentPlace;
  readonly branches: readonly PageBranch<C>[];
}

/** A branch of the first level of a page, cut so that it fits on the page. */
interface Pruned<C extends Placed> {
  readonly branch: PageBranch<C>;
  /** How many of its comments and gaps are on the page. */
  readonly size: number;
}

/** A thread in pages. */
export interface Paged<C extends Placed> {
  /** The pages of the thread, then those of the branches that they cut off, and so on. There is always a first one. */
  readonly pages: readonly ThreadPage<C>[];
  /** The page of each comment and each gap, by its id. */
  readonly placeOf: ReadonlyMap<string, CommentPlace>;
  /** Every branch of the first level of the thread, as cut for its page. */
  readonly roots: readonly Pruned<C>[];
}

/** How many comments each branch has, itself included. Counted from the leaves up, so that no stack grows with the thread. */
function sizesOf<C extends Placed>(roots: readonly Branch<C>[]): (branch: Branch<C>) => number {
  const sizes = new Map<Branch<C>, number>();
  const sizeOf = (branch: Branch<C>): number => sizes.get(branch) ?? 0;
  for (const branch of readingOrder(roots).toReversed()) {
    sizes.set(branch, 1 + branch.replies.reduce((sum, reply) => sum + sizeOf(reply), 0));
  }
  return sizeOf;
}

/** Puts branches on pages in their order; a page takes branches as long as it has room. */
export function fillPages<T extends { readonly size: number }>(branches: readonly T[]): readonly T[][] {
  const pages: T[][] = [[]];
  let room = ROOM;
  let left = branches.reduce((sum, { size }) => sum + size, 0);
  for (const branch of branches) {
    const page = pages.at(-1);
    // The spare room is for the last branches only, so that no last page has just a few comments.
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
 * comments keep their first replies, as many as fit, and the later ones are on pages of the branch, where they are at
 * the first level again. So every comment is on exactly one page; the replies to one comment, on its own page and then on
 * those of its branch, are in their order; a parent is on the same page before its replies, or is the comment that the
 * page continues. How a branch is cut does not depend on its page, so that a thread in another order shares the pages of
 * its branches. Time grows with the number of comments.
 */
export function cutThread<C extends Placed>(roots: readonly Branch<C>[]): Paged<C> {
  const sizeOf = sizesOf(roots);
  const waiting: { readonly of: string; readonly branches: readonly Branch<C>[] }[] = [];

  const stays = (branch: Branch<C>, levels: number): boolean => levels > 1 || sizeOf(branch) - 1 <= FEW;

  /** How many comments of a branch a page has that is `levels` deep and has room for all. */
  function weigh(branch: Branch<C>, levels: number): number {
    if (sizeOf(branch) === 1 || !stays(branch, levels)) return 1;
    return branch.replies.reduce((sum, reply) => sum + weigh(reply, levels - 1), 1);
  }

  function prune(branch: Branch<C>, levels: number, room: number): Pruned<C> {
    let left = room - 1;
    const kept: PageBranch<C>[] = [];
    for (const reply of stays(branch, levels) ? branch.replies : []) {
      const weight = weigh(reply, levels - 1);
      // A branch too large for any page may start on this one while half the room is left; others wait for the next page.
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
  // The list grows while it is read, so that a thread ten thousand levels deep needs no deep stack.
  for (const { of, branches } of waiting) put(of, branches);
  const places = pages.flatMap(({ place, branches }) =>
    readingOrder(branches).map(({ id }) => [id, place] as const),
  );
  return { pages, placeOf: new Map(places), roots: first };
}
