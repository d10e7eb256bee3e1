import { authorKey } from '../../schema/author-key.ts';
import type { MovedBy } from '../../schema/cause.ts';
import type { CommentData, Stance } from '../../schema/comment.ts';
import { credenceIn, leading, saysTheSame } from '../../schema/odds.ts';

/** The part of a comment that positions need. */
export interface Stated {
  readonly id: string;
  readonly data: Pick<CommentData, 'author' | 'state' | 'stance' | 'moved'>;
}

/** A change from one stance to another: of what is thought most likely, or of a credence alone. */
export interface Move {
  /** The comment in which its author says so. */
  readonly comment: string;
  /** What its author held before, and now. */
  readonly from: Stance;
  readonly to: Stance;
  /** What moved its author, as they named it (`causeOf`); undefined when they did not say. */
  readonly by: MovedBy | undefined;
}

/** An author's latest stance. */
export interface Holder {
  readonly stance: Stance;
  /** The comment in which it was last stated. */
  readonly comment: string;
}

/** Who holds what in a thread. */
export interface Positions {
  /** Ids of the scenarios on which commenters may take a stance, in the essay's order. */
  readonly scenarios: readonly string[];
  /** One for each author who ever took a stance, in the order of their latest ones. */
  readonly holders: readonly Holder[];
  /** How many authors of the thread never took a stance in it. */
  readonly unstated: number;
  /** In the order of writing. */
  readonly moves: readonly Move[];
  /** The move that a comment says, by its id. */
  readonly moveIn: ReadonlyMap<string, Move>;
  /** What the author of a comment held when writing it, by its id; undefined where they had not said. Without deleted comments. */
  readonly held: ReadonlyMap<string, Stance | undefined>;
}

/**
 * The same odds are no move. Neither are odds of which some are left out, or given for the first time, unless the comment
 * says `moved`: leaving a number out is no change of mind.
 */
function isMove(from: Stance, to: Stance, said: boolean): boolean {
  if (leading(from).on !== leading(to).on) return true;
  if (saysTheSame(from, to)) return false;
  return (
    said ||
    from.odds.some(({ on, credence }) => {
      const now = credenceIn(to, on);
      return credence !== undefined && now !== undefined && credence !== now;
    })
  );
}

/**
 * Finds who holds what in a thread, and who moved. Only a live comment holds its stance. A deleted comment counts for
 * nothing; the author of a retracted comment may still hold the stance of an earlier one. Time grows with the number of
 * comments.
 * @param comments All comments of the thread, in the order of writing (`compareWritten`).
 * @param scenarios Ids of those on which the essay lets them take a stance.
 */
export function positionsOf(comments: readonly Stated[], scenarios: readonly string[]): Positions {
  const latest = new Map<string, Holder>();
  const authors = new Set<string>();
  const moves: Move[] = [];
  const held = new Map<string, Stance | undefined>();
  for (const { id, data } of comments) {
    if (data.state === 'deleted') continue;
    const author = authorKey(data);
    authors.add(author);
    const { stance, moved } = data;
    const before = latest.get(author);
    if (stance && data.state === 'live') {
      if (before && isMove(before.stance, stance, moved !== undefined))
        moves.push({ comment: id, from: before.stance, to: stance, by: moved?.by });
      // Deleted first, so that the map is in the order of the latest stances.
      latest.delete(author);
      latest.set(author, { stance, comment: id });
    }
    held.set(id, latest.get(author)?.stance);
  }
  return {
    scenarios,
    holders: [...latest.values()],
    unstated: authors.size - latest.size,
    moves,
    moveIn: new Map(moves.map((move) => [move.comment, move])),
    held,
  };
}
