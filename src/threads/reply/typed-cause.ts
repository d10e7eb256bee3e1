import { causeOf } from '../../schema/cause.ts';
import type { MovedBy } from '../../schema/cause.ts';
import { isWebAddress } from '../../schema/web-address.ts';
import { oneLine } from './answer-fields.ts';

/** What a reader typed to say what moved them. */
export interface TypedCause {
  /** An address, or `essay/comment`. */
  readonly link: string;
  /** Of a page elsewhere. */
  readonly title: string;
  readonly date: string;
}

const LONGEST_TITLE = 200;
/** An essay, or any page of its thread, and the anchor there. */
const ESSAY = /^essays\/([a-z0-9-]+)\/(?:[^#?]*\/)?(?:\?[^#]*)?(#.*)?$/;

/**
 * Reads what a reader typed: a part of this site, or a page elsewhere that has its title and date. `isOutside` where these
 * two are asked for.
 * @param home Full address of the site, with a slash at the end.
 * @param essay Id of the essay that is answered.
 */
export function readTypedCause(
  typed: TypedCause,
  home: string,
  essay: string,
): { readonly by: MovedBy | undefined; readonly isOutside: boolean } {
  const link = oneLine(typed.link);
  const address = link.startsWith('/') && URL.canParse(link, home) ? new URL(link, home).href : link;
  const [, id, anchor = ''] = ESSAY.exec(address.startsWith(home) ? address.slice(home.length) : '') ?? [];
  const name = id === undefined ? link : `/essays/${id}/${anchor}`;
  const cause = causeOf(name, essay);
  if (cause?.kind === 'comment') {
    return {
      by: cause.essay === essay ? cause.comment : `${cause.essay}/${cause.comment}`,
      isOutside: false,
    };
  }
  if (cause) return { by: name, isOutside: false };
  if (!isWebAddress(link)) return { by: undefined, isOutside: false };
  const title = oneLine(typed.title);
  const isWhole = title !== '' && title.length <= LONGEST_TITLE && /^\d{4}-\d{2}-\d{2}$/.test(typed.date);
  return { by: isWhole ? { url: link, title, date: typed.date } : undefined, isOutside: true };
}
