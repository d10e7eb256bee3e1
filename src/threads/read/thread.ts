import { authorName, getEssay, getThread } from '../../library.ts';
import type { Comment } from '../../library.ts';
import { paths } from '../../site.ts';
import { authorKey } from '../../schema/author-key.ts';
import { datedOf } from '../model/orders.ts';
import type { Dated } from '../model/orders.ts';
import { cutThread } from '../model/pages.ts';
import type { Paged } from '../model/pages.ts';
import { namesOf } from '../model/names.ts';
import { positionsOf } from '../model/positions.ts';
import type { Positions } from '../model/positions.ts';
import { growTree } from '../model/tree.ts';
import type { Branch } from '../model/tree.ts';

/** A comment with what the tree and the orders need of it. */
export type ThreadStanding = Dated & { readonly comment: Comment };

/** Everything that the pages of one thread have in common, made once a build. */
export interface ThreadReading {
  /** Id of the essay. */
  readonly essay: string;
  /** Oldest first. */
  readonly comments: readonly Comment[];
  readonly byId: ReadonlyMap<string, Comment>;
  /** Who wrote each comment, by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** How many comments each author wrote, by `authorKey`; deleted ones are not counted. */
  readonly written: ReadonlyMap<string, number>;
  readonly positions: Positions;
  readonly tree: readonly Branch<ThreadStanding>[];
  readonly paged: Paged<ThreadStanding>;
}

/** The reading of each thread, by its comments: the library returns the same array all through a build. */
const readings = new WeakMap<readonly Comment[], Promise<ThreadReading>>();

async function read(essay: string, comments: readonly Comment[]): Promise<ThreadReading> {
  const standing = comments.map((comment) => ({ ...datedOf(comment.id, comment.data), comment }));
  const tree = growTree(standing);
  const signed = comments.map(({ data }) => data).filter(({ state }) => state !== 'deleted');
  return {
    essay,
    comments,
    byId: new Map(comments.map((comment) => [comment.id, comment])),
    names: await namesOf(comments, authorName),
    written: new Map([...Map.groupBy(signed, authorKey)].map(([author, { length }]) => [author, length])),
    positions: positionsOf(comments, (await getEssay(essay)).data.scenarios),
    tree,
    paged: cutThread(tree),
  };
}

/** The thread under an essay, ready to be shown. */
export async function getThreadReading(essay: string): Promise<ThreadReading> {
  const comments = await getThread(essay);
  const kept = readings.get(comments) ?? read(essay, comments);
  readings.set(comments, kept);
  return kept;
}

/** The link to a comment, on the page where it is today. */
export async function commentHref({ thread, id }: Pick<Comment, 'thread' | 'id'>): Promise<string> {
  return paths.comment(thread, id, (await getThreadReading(thread)).paged.placeOf.get(id));
}

/** Whether the thread needs more than the essay's page. */
export function isPaged({ paged }: ThreadReading): boolean {
  return paged.pages.length > 1;
}
