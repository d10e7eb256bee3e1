import { authorKey } from '../../schema/author-key.ts';
import { causeKey, causeOf } from '../../schema/cause.ts';
import type { Cause } from '../../schema/cause.ts';
import type { CommentData } from '../../schema/comment.ts';
import { instant } from '../../schema/date.ts';
import { positionsOf } from './positions.ts';
import type { Move } from './positions.ts';

/** The thread of a published essay. */
export interface StatedThread {
  readonly scenarios: readonly string[];
  /** In the order of writing. */
  readonly comments: readonly {
    readonly id: string;
    readonly data: Pick<CommentData, 'author' | 'date' | 'state' | 'sample' | 'stance' | 'moved'>;
  }[];
}

/** A move whose cause its author named. */
export interface CausedMove {
  /** Id of the essay under which it was made. */
  readonly essay: string;
  readonly move: Move;
  readonly date: string;
  readonly isSample: boolean;
  /** The same for all comments of one author. */
  readonly author: string;
}

/** What moved somebody, with all whom it moved. */
export interface CauseOfMoves {
  readonly key: string;
  readonly cause: Cause;
  /** The latest first. */
  readonly moves: readonly CausedMove[];
  /** How many authors it moved. */
  readonly readers: number;
}

function readersOf(moves: readonly CausedMove[]): number {
  return new Set(moves.map(({ author }) => author)).size;
}

/** The one that moved most first; of those that moved as many, the one that did so last. */
function compare(a: CauseOfMoves, b: CauseOfMoves): number {
  const latest = ({ moves }: CauseOfMoves): number => instant(moves[0]?.date ?? '1970-01-01');
  return b.readers - a.readers || latest(b) - latest(a) || (a.key < b.key ? -1 : 1);
}

/** What moved the commenters of each thread, by the id of its essay: of each cause the moves in that thread alone. */
export function causesByThread(
  causes: readonly CauseOfMoves[],
): ReadonlyMap<string, readonly CauseOfMoves[]> {
  const parts = causes.flatMap((cause) =>
    [...Map.groupBy(cause.moves, ({ essay }) => essay)].map(([essay, moves]) => ({
      essay,
      cause: { ...cause, moves, readers: readersOf(moves) },
    })),
  );
  return new Map(
    [...Map.groupBy(parts, ({ essay }) => essay)].map(([essay, own]) => [
      essay,
      own.map(({ cause }) => cause).toSorted(compare),
    ]),
  );
}

/**
 * What moved the commenters of a site, as they said, most first. A comment that was deleted or taken back moves nobody and
 * is moved by nothing; neither is told what is not published.
 * @param threads Those of all published essays, by their ids.
 */
export function causesOf(threads: ReadonlyMap<string, StatedThread>): readonly CauseOfMoves[] {
  const live = new Map<string, ReadonlySet<string>>();
  const isThere = (cause: Cause): boolean => {
    if (cause.kind === 'page') return true;
    const thread = threads.get(cause.essay);
    if (!thread || cause.kind === 'essay') return thread !== undefined;
    const ids =
      live.get(cause.essay) ??
      new Set(thread.comments.filter(({ data }) => data.state === 'live').map(({ id }) => id));
    live.set(cause.essay, ids);
    return ids.has(cause.comment);
  };
  const groups = new Map<string, { readonly cause: Cause; readonly moves: CausedMove[] }>();
  for (const [essay, { scenarios, comments }] of threads) {
    if (!comments.some(({ data }) => data.moved)) continue;
    const byId = new Map(comments.map(({ id, data }) => [id, data]));
    for (const move of positionsOf(comments, scenarios).moves) {
      const data = byId.get(move.comment);
      const cause = move.by === undefined ? undefined : causeOf(move.by, essay);
      if (!data || !cause || !isThere(cause)) continue;
      const key = causeKey(cause);
      const group = groups.get(key) ?? { cause, moves: [] };
      groups.set(key, group);
      group.moves.push({ essay, move, date: data.date, isSample: data.sample, author: authorKey(data) });
    }
  }
  return [...groups]
    .map(([key, { cause, moves }]) => ({
      key,
      cause,
      moves: moves.toSorted(
        (a, b) => instant(b.date) - instant(a.date) || (a.move.comment < b.move.comment ? -1 : 1),
      ),
      readers: readersOf(moves),
    }))
    .toSorted(compare);
}
