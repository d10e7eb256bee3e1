import { GRAPH_PREFIX } from '../addresses.ts';
import { commentAnchor } from '../site.ts';

/** Ids around the text of every page, and around that of an essay. */
const OF_PAGE = ['', 'top', 'main'];
const OF_ESSAY = ['thread', 'thread-title', 'changes'];

/**
 * What a link may lead to inside of the page of a text.
 * @param ids every id in the text.
 * @param graphs the graphs that it shows.
 * @param comments ids of the comments under an essay; undefined for a page without a thread.
 */
export function anchorsIn(
  ids: Iterable<string>,
  graphs: readonly string[],
  comments: Iterable<string> | undefined,
): ReadonlySet<string> {
  const ofThread = comments ? [...OF_ESSAY, ...[...comments].map(commentAnchor)] : [];
  return new Set([...OF_PAGE, ...ids, ...graphs.map((graph) => GRAPH_PREFIX + graph), ...ofThread]);
}

/** A fragment as the id that it names; a malformed escape stays as it is written. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * The anchor that a link names and a page has not.
 * @param link an address with or without a fragment. Text fragments and quoted passages are found by a browser.
 */
export function missingAnchor(link: string, anchors: ReadonlySet<string>): string | undefined {
  const [, id = ''] = link.split(/#|:~:/, 2);
  return anchors.has(decoded(id)) || /^passage:\d+$/.test(id) ? undefined : id;
}
