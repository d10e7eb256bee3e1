import { COMMENT_PREFIX } from '../../addresses.ts';
import { field, listOf, number, text } from '../../browser/parse-unknown.ts';

/**
 * The path of the page of a comment, by the index; undefined when the index does not have it.
 * @throws TypeError when it is not an index
 */
function pageOf(index: unknown, anchor: string): string | undefined {
  const pages = listOf(text)(field(index, 'pages'));
  const comments = field(index, 'comments');
  // The anchor of a footnote begins with that of its comment.
  for (
    let id = anchor.slice(COMMENT_PREFIX.length);
    id !== '';
    id = id.slice(0, Math.max(0, id.lastIndexOf('-')))
  ) {
    const place = Object.hasOwn(Object(comments) as object, id) ? field(comments, id) : undefined;
    if (place !== undefined) return pages[number(place)];
  }
  return undefined;
}

/**
 * Goes to the page that has the comment of the address, if it is not this one. A link to a comment is permanent, but later
 * replies can move the comment to another page.
 * @param index Address of the thread's index (thread-files.ts).
 * @param home Path of the essay's page, which the index leaves out.
 * @returns whether this page is being left.
 * @throws Error when the index cannot be read.
 */
export async function findComment(index: string, home: string): Promise<boolean> {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(`#${COMMENT_PREFIX}`) || document.getElementById(hash.slice(1))) return false;
  const answer = await fetch(index);
  if (!answer.ok) throw new Error(`${index}: ${answer.status}`);
  const page = pageOf(await answer.json(), hash.slice(1)) ?? home;
  if (page === pathname || location.hash !== hash) return false;
  location.replace(page + search + hash);
  return true;
}
