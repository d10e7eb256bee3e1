import { field, listOf, number, optional, text } from '../../browser/parse-unknown.ts';
import type { Parser } from '../../browser/parse-unknown.ts';
import { authorKey } from '../../schema/author-key.ts';

/** What the reply form knows of a comment of the thread. */
export interface EarlierComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  /** Its first line, as plain text. */
  readonly line: string;
  /** The stance that its author took in it, unless the comment is retracted. */
  readonly stance?: { readonly scenario: string; readonly credence?: number | undefined } | undefined;
}

const earlier: Parser<EarlierComment> = (value) => ({
  id: text(field(value, 'id')),
  author: text(field(value, 'author')),
  date: text(field(value, 'date')),
  line: text(field(value, 'line')),
  stance: optional((stance) => ({
    scenario: text(field(stance, 'scenario')),
    credence: optional(number)(field(stance, 'credence')),
  }))(field(value, 'stance')),
});

/** Reads `/essays/<id>/thread.json`, oldest first. @throws TypeError when it is something else. */
export const readThread: Parser<readonly EarlierComment[]> = listOf(earlier);

/** The stance that somebody of this name held last in the thread. */
export function stanceOf(name: string, thread: readonly EarlierComment[]): EarlierComment['stance'] {
  const key = authorKey({ author: name });
  return thread.findLast(({ author, stance }) => stance && authorKey({ author }) === key)?.stance;
}
