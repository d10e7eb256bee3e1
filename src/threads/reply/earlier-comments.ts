import { FURTHER_PREVIEWS, PREVIEW_FILE, fillTemplate } from '../../addresses.ts';
import { field, listOf, number, optional, text } from '../../browser/parse-unknown.ts';
import type { Parser } from '../../browser/parse-unknown.ts';
import { authorKey } from '../../schema/author-key.ts';
import type { CommentPreview } from '../model/comment-previews.ts';

/** What the reply form knows of a comment of the thread. */
export type EarlierComment = Omit<CommentPreview, 'facts'>;

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

/** Reads the comments in a file of previews. @throws TypeError when it is something else. */
export const readEarlier: Parser<readonly EarlierComment[]> = (value) =>
  optional(listOf(earlier))(field(value, 'comments')) ?? [];

/**
 * Fetches what is known of a thread, oldest first: some 250 bytes a comment, in files of a hundred, on the page of the
 * reply form only.
 * @param home Path of the essay, with a slash at the end.
 * @throws TypeError when a file cannot be had or is something else.
 */
export async function fetchThread(home: string, signal: AbortSignal): Promise<readonly EarlierComment[]> {
  const get = async (file: string): Promise<unknown> => {
    const answer = await fetch(home + file, { signal });
    if (!answer.ok) throw new TypeError(`${file} could not be fetched: ${answer.status}`);
    return answer.json();
  };
  const first = await get(PREVIEW_FILE);
  const further = (optional(listOf(text))(field(first, 'further')) ?? []).map((_, index) =>
    get(fillTemplate(FURTHER_PREVIEWS, { number: index + 2 })),
  );
  // Of one instant, the id decides: the files are in the order of the ids, and sorting keeps it.
  return [first, ...(await Promise.all(further))]
    .flatMap(readEarlier)
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
}

/** The stance that somebody of this name held last in the thread. */
export function stanceOf(name: string, thread: readonly EarlierComment[]): EarlierComment['stance'] {
  const key = authorKey({ author: name });
  return thread.findLast(({ author, stance }) => stance && authorKey({ author }) === key)?.stance;
}
