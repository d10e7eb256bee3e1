import { isId } from './id.ts';

/** A page of another site. */
interface PageElsewhere {
  readonly url: string;
  readonly title: string;
  readonly date: string;
}

/**
 * What moved somebody, as a file names it: a comment of the thread by its id, one of another as `essay/comment`, an essay
 * or a part of it as the path of a link, or a page elsewhere.
 */
export type MovedBy = string | PageElsewhere;

/** What moved somebody. */
export type Cause =
  | { readonly kind: 'comment'; readonly essay: string; readonly comment: string }
  /** `anchor` is that of the part, or empty. */
  | { readonly kind: 'essay'; readonly essay: string; readonly anchor: string }
  | ({ readonly kind: 'page' } & PageElsewhere);

/** A link to an essay, or to what has an anchor on its page: `ESSAY` of the table in addresses.ts. */
const ESSAY_PATH = /^\/essays\/([a-z0-9-]+)\/(?:#([^\s<>"#]{1,200})?)?$/;
/** What the anchor of a comment begins with: `COMMENT_PREFIX` there. */
const COMMENT = 'c-';

/**
 * Reads the name of a cause; undefined where it is none.
 * @param thread Id of the essay under which it is named.
 */
export function causeOf(by: MovedBy, thread: string): Cause | undefined {
  if (typeof by !== 'string') return { kind: 'page', ...by };
  const [, essay, anchor = ''] = ESSAY_PATH.exec(by) ?? [];
  if (essay !== undefined) {
    if (!isId(essay)) return undefined;
    const comment = anchor.startsWith(COMMENT) ? anchor.slice(COMMENT.length) : '';
    return isId(comment) ? { kind: 'comment', essay, comment } : { kind: 'essay', essay, anchor };
  }
  const parts = by.split('/');
  const [first = '', second] = parts;
  if (parts.length > 2 || !parts.every(isId)) return undefined;
  return second === undefined
    ? { kind: 'comment', essay: thread, comment: first }
    : { kind: 'comment', essay: first, comment: second };
}

/** The same for all names of one cause, and for no other. */
export function causeKey(cause: Cause): string {
  if (cause.kind === 'comment') return `${cause.essay}/${cause.comment}`;
  if (cause.kind === 'essay')
    return `/essays/${cause.essay}/${cause.anchor === '' ? '' : `#${cause.anchor}`}`;
  return new URL(cause.url).href;
}
