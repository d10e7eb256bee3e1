import { PREVIEW_FILE, furtherPreviewFile } from '../../addresses.ts';
import { anything, field, listOf, number, optional, text } from '../../browser/parse-unknown.ts';
import { authorKey } from '../../schema/author-key.ts';
import type { CommentPreview } from '../model/comment-previews.ts';

/** What the reply form knows of a comment of the thread. */
export interface EarlierComment extends Pick<CommentPreview, 'date' | 'stance'> {
  readonly id: string;
  readonly author: string;
  /** Its first line, as plain text. */
  readonly line: string;
}

function stanceIn(stance: unknown): EarlierComment['stance'] {
  const [first, ...others] = listOf((one) => ({
    on: text(field(one, 'on')),
    credence: optional(number)(field(one, 'credence')),
  }))(field(stance, 'odds'));
  return first && { odds: [first, ...others] };
}

function earlier(id: string, preview: unknown): EarlierComment {
  return {
    id,
    author: text(field(preview, 'title')),
    date: text(field(preview, 'date')),
    line: text(field(preview, 'text')),
    stance: optional(stanceIn)(field(preview, 'stance')),
  };
}

/** Reads the comments in a file of previews. @throws TypeError when it is something else. */
export function readEarlier(file: unknown): readonly EarlierComment[] {
  return Object.entries(Object(field(file, 'comments')) as object).map(([id, preview]) =>
    earlier(id, preview),
  );
}

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
  const further = optional(listOf(anything))(field(first, 'further')) ?? [];
  const files = await Promise.all(further.map((_, index) => get(furtherPreviewFile(index + 2))));
  return [first, ...files]
    .flatMap(readEarlier)
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date) || (a.id < b.id ? -1 : 1));
}

/** The stance that somebody of this name held last in the thread. */
export function stanceOf(name: string, thread: readonly EarlierComment[]): EarlierComment['stance'] {
  const key = authorKey({ author: name });
  return thread.findLast(({ author, stance }) => stance && authorKey({ author }) === key)?.stance;
}
