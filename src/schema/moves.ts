import { authorKey } from './author-key.ts';
import { referencesText as text } from '../locales/en/schema-references.ts';
import type { CommentData, Stance } from './comment.ts';
import { missing } from './crosscheck.ts';
import type { MarkdownFile } from './files.ts';
import { saysTheSame } from './odds.ts';
import { compareWritten } from './order.ts';
import { quoteFound } from './problem.ts';
import type { Problem } from './problem.ts';

type Comments = ReadonlyMap<string, MarkdownFile<CommentData>>;

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

function checkMove(
  id: string,
  comment: MarkdownFile<CommentData>,
  comments: Comments,
  before: Stance | undefined,
): Problem | undefined {
  const { file, data, document } = comment;
  const { stance, moved } = data;
  if (!stance || !moved) return undefined;
  const atMove = { file, field: 'moved', ...document.placeOf(['moved']) };
  const atCause = { file, field: 'moved.by', ...document.placeOf(['moved', 'by']) };
  const cause = comments.get(moved.by);
  if (!cause) {
    const others = [...comments.keys()].filter((other) => other !== id);
    return missing(atCause, moved.by, text.comment, others);
  }
  if (compareWritten({ id: moved.by, date: cause.data.date }, { id, date: data.date }) >= 0) {
    return { ...atCause, found: quoteFound(moved.by), ...text.moveByLater };
  }
  if (!before) return { ...atMove, ...text.moveFromNothing(quoteFound(data.author)) };
  if (!saysTheSame(before, stance)) return undefined;
  return { ...atMove, ...text.moveNowhere(quoteFound(data.author)) };
}

/** Moves in one thread: from a stance that was held before to another, because of a comment that was there already. */
export function checkMoves(comments: Comments): Problem[] {
  const before = stancesBefore(comments);
  return [...comments].flatMap(([id, comment]) => checkMove(id, comment, comments, before.get(id)) ?? []);
}
