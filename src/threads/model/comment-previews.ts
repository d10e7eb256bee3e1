import { cutList } from '../../list-pages.ts';
import type { ListPage } from '../../list-pages.ts';

/** What a link to a comment shows of it, and what the reply form knows of it. */
export interface CommentPreview {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  /** Its first line, as plain text. */
  readonly line: string;
  /** Its day and its essay, in words. */
  readonly facts: string;
  /** The stance that its author took in it, where a stranger of the same name can have held it. */
  readonly stance?: { readonly scenario: string; readonly credence?: number | undefined } | undefined;
}

/** Previews in one file: some 30 kB, 5 compressed. */
export const PREVIEWS_PER_FILE = 100;

/**
 * Puts the previews of a thread into files, by their ids: whoever knows the first id of each file finds every comment in
 * one of them. Deleted comments have none.
 */
export function cutPreviews<Preview extends { readonly id: string }>(
  previews: readonly Preview[],
): readonly ListPage<Preview>[] {
  return cutList(
    previews.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    PREVIEWS_PER_FILE,
  );
}
