import { authorKey } from '../schema/author-key.ts';
import { commentAuthor } from '../schema/comment.ts';
import type { CommentData } from '../schema/comment.ts';
import { calendarDate } from '../schema/date.ts';
import { credenceIn, leading } from '../schema/odds.ts';
import type { Positions } from '../threads/model/positions.ts';
import type { PlainComment } from './plain-comment.ts';
import type { Cell } from './table.ts';

/** The part of a comment that the tables need. */
export interface DataComment {
  readonly id: string;
  readonly data: CommentData;
}

/** A thread, with what its rows tell. */
export interface DataThread {
  /** Id of the essay. */
  readonly essay: string;
  /** All of it, in the order of writing. */
  readonly comments: readonly DataComment[];
  /** Who wrote each comment, by its id. */
  readonly names: ReadonlyMap<string, string>;
  readonly positions: Positions;
}

type Row = readonly Cell[];

/** The comments that are public data: what its author has taken back is no longer among it. */
function publicComments<C extends DataComment>(comments: readonly C[]): C[] {
  return comments.filter(({ data }) => data.state === 'live');
}

/** With what every row about a comment begins: essay, comment, author, date, sample. */
function head({ essay, names }: DataThread, { id, data }: DataComment): Row {
  return [essay, id, names.get(id), calendarDate(data.date), data.sample];
}

/** What a comment answers. One that answers a comment which is not public any more does not name it. */
function targetOf(parent: string | undefined, ids: ReadonlySet<string>): Row {
  if (parent === undefined) return ['essay', undefined];
  return ids.has(parent) ? ['comment', parent] : ['removed', undefined];
}

/** A row for each comment. @param plain Gives what a comment says. */
export async function* commentRows<C extends DataComment>(
  thread: DataThread & { readonly comments: readonly C[] },
  plain: (comment: C) => Promise<PlainComment>,
): AsyncGenerator<Row> {
  const comments = publicComments(thread.comments);
  const ids = new Set(comments.map(({ id }) => id));
  for (const comment of comments) {
    const { data } = comment;
    const author = commentAuthor(data);
    const { text, quotes } = await plain(comment);
    yield [
      ...head(thread, comment),
      'person' in author ? author.person : undefined,
      data.date,
      data.edited,
      ...targetOf(data.parent, ids),
      quotes,
      text,
    ];
  }
}

/** A row for each choice of each stance that was stated. */
export function stanceRows(thread: DataThread): Row[] {
  const latest = new Set(thread.positions.holders.map(({ comment }) => comment));
  return publicComments(thread.comments).flatMap((comment) => {
    const { stance } = comment.data;
    return (stance?.odds ?? []).map(({ on, credence }) => [
      ...head(thread, comment),
      on,
      credence,
      latest.has(comment.id),
      stance?.version[on],
    ]);
  });
}

/** What moved somebody: the name that data knows it by, and what readers call it. */
export interface DataCause {
  readonly key: string;
  readonly name: string;
}

/**
 * A row for each choice on which a move changed what its author thought.
 * @param causes What moved the author of a comment to its stance, by the id of the comment.
 */
export function moveRows(thread: DataThread, causes: ReadonlyMap<string, DataCause>): Row[] {
  const comments = publicComments(thread.comments);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return thread.positions.moves.flatMap(({ comment: id, from, to }) => {
    const comment = byId.get(id);
    if (!comment) return [];
    const cause = causes.get(id);
    const ons = [...new Set([...from.odds, ...to.odds].map(({ on }) => on))];
    return ons.map((on) => [
      ...head(thread, comment),
      on,
      credenceIn(from, on),
      credenceIn(to, on),
      leading(from).on,
      leading(to).on,
      cause?.key,
      cause?.name,
    ]);
  });
}

/** A row for each point of each curve that a comment drew. */
export function curveRows(thread: DataThread): Row[] {
  return publicComments(thread.comments).flatMap((comment) => {
    const { graph } = comment.data;
    return (graph?.knots ?? []).map(([x, y], index) => [
      ...head(thread, comment),
      graph?.answers,
      graph?.series,
      index + 1,
      x,
      y,
      graph?.why,
      graph?.version,
    ]);
  });
}

/** What the author of each stance thinks last of each choice, with the date, for the votes. */
export function statedOf(thread: DataThread) {
  return publicComments(thread.comments).flatMap(({ id, data }) =>
    data.stance
      ? [
          {
            author: authorKey(data),
            written: { id: `${thread.essay}/${id}`, date: data.date },
            sample: data.sample,
            odds: data.stance.odds,
          },
        ]
      : [],
  );
}
