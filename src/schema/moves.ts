import { authorKey } from './comment.ts';
import type { CommentMatter } from './comment.ts';
import { missing } from './crosscheck.ts';
import type { MarkdownFile } from './files.ts';
import { compareWritten } from './order.ts';
import { quoteFound } from './problem.ts';
import type { Problem } from './problem.ts';

type Comments = ReadonlyMap<string, MarkdownFile<CommentMatter>>;

/** The stance that the author of a comment held before it; a deleted or retracted comment holds none. */
function stanceBefore(id: string, { author, date }: CommentMatter, comments: Comments) {
  return [...comments]
    .map(([other, { matter }]) => ({ id: other, ...matter }))
    .filter((other) => other.stance && other.state === 'live' && authorKey(other) === authorKey({ author }))
    .filter((other) => compareWritten(other, { id, date }) < 0)
    .toSorted(compareWritten)
    .at(-1)?.stance;
}

function checkMove(
  id: string,
  comment: MarkdownFile<CommentMatter>,
  comments: Comments,
): Problem | undefined {
  const { file, matter, document } = comment;
  const { stance, moved } = matter;
  if (!stance || !moved) return undefined;
  const atMove = { file, field: 'moved', ...document.placeOf(['moved']) };
  const atCause = { file, field: 'moved.by', ...document.placeOf(['moved', 'by']) };
  const cause = comments.get(moved.by);
  if (!cause) {
    const others = [...comments.keys()].filter((other) => other !== id);
    return missing(atCause, moved.by, 'the id of a comment in the same folder', others);
  }
  if (compareWritten({ id: moved.by, date: cause.matter.date }, { id, date: matter.date }) >= 0) {
    return {
      ...atCause,
      found: quoteFound(moved.by),
      expected: 'a comment that was written before this one',
      mend: 'correct the id, or the dates',
    };
  }
  const before = stanceBefore(id, matter, comments);
  if (!before) {
    return {
      ...atMove,
      found: `no earlier stance of ${quoteFound(matter.author)} in this thread`,
      expected: 'a stance that was held before',
      mend: 'remove moved, or sign as before',
    };
  }
  if (before.scenario !== stance.scenario || before.credence !== stance.credence) return undefined;
  return {
    ...atMove,
    found: `the stance that ${quoteFound(matter.author)} held before`,
    expected: 'another scenario or another credence',
    mend: 'remove moved, or correct the stance',
  };
}

/** Moves in one thread: from a stance that was held before to another, because of a comment that was there already. */
export function checkMoves(comments: Comments): Problem[] {
  return [...comments].flatMap(([id, comment]) => checkMove(id, comment, comments) ?? []);
}
