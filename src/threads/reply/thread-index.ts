import type { CommentData } from '../../schema/comment.ts';
import type { EarlierComment } from './thread-index-reader.ts';

/** A comment of the thread, with the name that stands above it and its first line. */
interface Entry {
  readonly id: string;
  readonly data: CommentData;
  readonly name: string;
  readonly line: string;
}

/**
 * What the reply form knows of a thread, in its order: some 200 bytes a comment, so 2 MB for ten thousand, fetched on
 * that page only. Deleted comments are left out. So are stances that a stranger of the same name cannot have held: those
 * of retracted comments, and of people with a page here, as whom no stranger can sign.
 */
export function indexOf(entries: readonly Entry[]): EarlierComment[] {
  return entries
    .filter(({ data }) => data.state !== 'deleted')
    .map(({ id, data, name, line }) => {
      const { stance, state, author, date } = data;
      const told = stance && state === 'live' && !author.startsWith('person:');
      return {
        id,
        author: name,
        date,
        line,
        ...(told ? { stance: { scenario: stance.scenario, credence: stance.credence } } : {}),
      };
    });
}
