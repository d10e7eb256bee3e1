/** Where a visit keeps that the graph which a page begins with has been seen; a page has one at most. */
const key = (): string => `shown ${location.pathname}`;

/** Remembers for this visit that the reader has seen what was covered. */
export function rememberLeadSeen(): void {
  try {
    sessionStorage.setItem(key(), '1');
  } catch {
    // A browser may allow no storage. Then the page asks again, as on a first visit.
  }
}

function wasShown(): boolean {
  try {
    return sessionStorage.getItem(key()) !== null;
  } catch {
    return false;
  }
}

/**
 * Whether a graph, or a group of them, begins covered: where its page offers to draw it first, unless the reader has
 * seen it on this visit or follows a link into the page.
 */
export function leadBeginsHidden({ dataset }: HTMLElement): boolean {
  return dataset['drawFirst'] !== undefined && location.hash === '' && !wasShown();
}
