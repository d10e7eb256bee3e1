import { GRAPH_PREFIX } from '../../addresses.ts';

const seen = new WeakMap<Request, Map<string, number>>();

const subjects = new WeakMap<Request, readonly string[]>();

/** Says of a page which graphs it is about. */
export function setSubject(page: Request, scenarios: readonly string[]): void {
  subjects.set(page, scenarios);
}

/**
 * Whether graphs that stand together are the first of their page and all of them what it is about. To be asked once
 * for each such place, in their order.
 */
export function isLead(page: Request, ids: readonly string[]): boolean {
  const subject = subjects.get(page);
  subjects.delete(page);
  return subject !== undefined && ids.every((id) => subject.includes(id));
}

/**
 * The anchor of a graph on its page: `graph-<id>`, and `graph-<id>--2` where the same scenario stands a second time.
 * A page is one request, in a static build too, so the count starts anew on every page.
 */
export function graphAnchor(page: Request, id: string): string {
  const counts = seen.get(page) ?? new Map<string, number>();
  seen.set(page, counts);
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  // Two hyphens: no id of a scenario holds them, so no other scenario's anchor can be the same.
  return GRAPH_PREFIX + (count === 1 ? id : `${id}--${count}`);
}
