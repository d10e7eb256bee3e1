import { authorKey } from './author-key.ts';
import { causeOf } from './cause.ts';
import type { Cause } from './cause.ts';
import { referencesText as text } from '../locales/en/schema-references.ts';
import type { CommentData, Stance } from './comment.ts';
import { missing } from './crosscheck.ts';
import type { MarkdownFile } from './files.ts';
import { calendarDate } from './date.ts';
import type { EssayData } from './essay.ts';
import { saysTheSame } from './odds.ts';
import { compareWritten } from './order.ts';
import { quoteFound } from './problem.ts';
import type { Problem } from './problem.ts';

type Comments = ReadonlyMap<string, MarkdownFile<CommentData>>;

/** What may have moved somebody. */
export interface Causes {
  readonly essays: ReadonlyMap<string, MarkdownFile<EssayData>>;
  /** The comments under each essay, by its id. */
  readonly threads: ReadonlyMap<string, Comments>;
}

/**
 * The stance that the author of each comment held before it, by the comment's id; a deleted or retracted comment holds
 * none. One walk in the order of writing, so that a long thread takes no longer than its sorting.
 */
function stancesBefore(comments: Comments): ReadonlyMap<string, Stance> {
  const latest = new Map<string, Stance>();
  const before = new Map<string, Stance>();
  const written = [...comments].map(([id, { data }]) => ({ id, ...data })).toSorted(compareWritten);
  for (const { id, author, state, stance } of written) {
    const key = authorKey({ author });
    const held = latest.get(key);
    if (held) before.set(id, held);
    if (stance && state === 'live') latest.set(key, stance);
  }
  return before;
}

/** What is wrong with a cause: it is not there, or came later than the comment that names it. */
function checkCause(
  thread: string,
  id: string,
  { file, data, document }: MarkdownFile<CommentData>,
  named: string,
  cause: Cause,
  { essays, threads }: Causes,
): Problem | undefined {
  const at = { file, field: 'moved.by', ...document.placeOf(['moved', 'by']) };
  const isLater = (date: string): boolean => calendarDate(date) > calendarDate(data.date);
  if (cause.kind === 'page') {
    return isLater(cause.date)
      ? { ...at, found: quoteFound(cause.date), ...text.moveByLaterPage }
      : undefined;
  }
  const essay = essays.get(cause.essay);
  if (cause.kind === 'essay') {
    if (!essay) return missing(at, cause.essay, text.essay, essays.keys());
    return isLater(essay.data.date)
      ? { ...at, found: quoteFound(named), ...text.moveByLaterPage }
      : undefined;
  }
  const comments = threads.get(cause.essay) ?? new Map<string, MarkdownFile<CommentData>>();
  const isHere = cause.essay === thread;
  const found = comments.get(cause.comment);
  if (!found) {
    if (!isHere && !essay) return missing(at, cause.essay, text.essay, essays.keys());
    const others = [...comments.keys()].filter((other) => !isHere || other !== id);
    return missing(at, cause.comment, isHere ? text.comment : text.otherComment, others);
  }
  const order = compareWritten({ id: cause.comment, date: found.data.date }, { id, date: data.date });
  return order >= 0 ? { ...at, found: quoteFound(named), ...text.moveByLater } : undefined;
}

function checkMove(
  thread: string,
  id: string,
  comment: MarkdownFile<CommentData>,
  causes: Causes,
  before: Stance | undefined,
): Problem | undefined {
  const { file, data, document } = comment;
  const { stance, moved } = data;
  if (!stance || !moved) return undefined;
  const atMove = { file, field: 'moved', ...document.placeOf(['moved']) };
  const named = typeof moved.by === 'string' ? moved.by : moved.by.url;
  const cause = causeOf(moved.by, thread);
  const fault = cause && checkCause(thread, id, comment, named, cause, causes);
  if (fault) return fault;
  if (!before) return { ...atMove, ...text.moveFromNothing(quoteFound(data.author)) };
  if (!saysTheSame(before, stance)) return undefined;
  return { ...atMove, ...text.moveNowhere(quoteFound(data.author)) };
}

/** Moves in one thread: from a stance that was held before to another, because of something that was there already. */
export function checkMoves(thread: string, causes: Causes): Problem[] {
  const comments: Comments = causes.threads.get(thread) ?? new Map<string, MarkdownFile<CommentData>>();
  const before = stancesBefore(comments);
  return [...comments].flatMap(
    ([id, comment]) => checkMove(thread, id, comment, causes, before.get(id)) ?? [],
  );
}
