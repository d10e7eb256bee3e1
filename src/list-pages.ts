/** Entries on a page of a list: a page of a thousand would be half a megabyte. */
export const PER_PAGE = 50;

/** Comments on a page that shows them whole: they are longer than a line of a list, and some have a graph. */
export const COMMENTS_PER_PAGE = 20;

/** A page of a list. */
export interface ListPage<Entry> {
  readonly entries: readonly Entry[];
  /** From 1. */
  readonly number: number;
  /** How many pages the list has. */
  readonly count: number;
}

/** Cuts a list into pages, in its order. A list without entries has one page, which is empty. */
export function cutList<Entry>(entries: readonly Entry[], perPage = PER_PAGE): readonly ListPage<Entry>[] {
  const count = Math.max(1, Math.ceil(entries.length / perPage));
  return Array.from({ length: count }, (_, index) => ({
    entries: entries.slice(index * perPage, (index + 1) * perPage),
    number: index + 1,
    count,
  }));
}

/** The numbers of the pages after the first of a list that has so many entries. */
export function furtherNumbers(entries: number, perPage = PER_PAGE): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil(entries / perPage) - 1) }, (_, index) => index + 2);
}
