import { cutList } from '../../list-pages.ts';
import type { ListPage } from '../../list-pages.ts';
import type { Stance } from '../../schema/odds.ts';

/** What a link to a comment shows of it, and what the reply form knows of it. */
export interface CommentPreview {
  /** Its author. */
  readonly title: string;
  /** Its first line, as plain text. */
  readonly text: string;
  /** Its day and its essay, in words. */
  readonly facts: string;
  readonly date: string;
  /** The stance that its author took in it, where a stranger of the same name can have held it. */
  readonly stance?: Pick<Stance, 'odds'> | undefined;
}

/** Previews in one file: some 30 kB, 5 compressed. */
export const PREVIEWS_PER_FILE = 100;

/**
 * Puts the previews of a thread into files, in the order of their ids. With the first id of each file a script knows which
 * file holds a comment.
 */
export function cutPreviews<Preview>(
  previews: ReadonlyMap<string, Preview>,
): readonly ListPage<readonly [id: string, preview: Preview]>[] {
  return cutList(
    [...previews].sort(([a], [b]) => (a < b ? -1 : 1)),
    PREVIEWS_PER_FILE,
  );
}
