/** Pixels by which a stop may hang over the line of reading and still be the one that is read. */
const SLACK = 8;

/** Headings and comments of the page that can be seen, from top to bottom; headings inside a comment are its own. */
export function stopsOf(page: Document): HTMLElement[] {
  const all = page.querySelectorAll<HTMLElement>(':is(main, .thread) :is(h2, h3, article.comment)');
  return [...all].filter(
    (one) => one.checkVisibility() && !one.parentElement?.closest('.comment, figure, dialog'),
  );
}

/**
 * The stop after or before where a reader is.
 * @param tops Distance of each stop from the line at which it would come to stand, in px, in the order of the page.
 * @param at Index of the stop that has the focus and is in sight; -1 when none is.
 * @param by 1 for the next one, -1 for the one before.
 * @returns its index; undefined at either end.
 */
export function stepFrom(tops: readonly number[], at: number, by: 1 | -1): number | undefined {
  // A page that is scrolled to its end brings no further stop to the line: then the focus says where its reader is.
  if (at >= 0) return at + by in tops ? at + by : undefined;
  const found = by > 0 ? tops.findIndex((top) => top > SLACK) : tops.findLastIndex((top) => top < -SLACK);
  return found < 0 ? undefined : found;
}
