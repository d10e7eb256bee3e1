import { LONGEST, lettersOfId } from '../../schema/id.ts';

/** A name in the letters of an id: `Ada Lovelace` is `ada-lovelace`; `reader` where none of its letters is Latin. */
function slug(name: string): string {
  return lettersOfId(name) || 'reader';
}

/** `id` with `end` behind it, cut so that both fit; never cut at a hyphen. */
function withEnd(id: string, end: string): string {
  return id.slice(0, LONGEST - end.length).replace(/(?<!-)-+$/, '') + end;
}

/** The id of a comment: the day it was written and who wrote it, `2026-11-21-ada-lovelace`. */
export function commentId(date: string, author: string): string {
  return withEnd(`${date.slice(0, 10)}-${slug(author)}`, '');
}

/** The id, or with `-2`, `-3` and so on behind it when it is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : withEnd(id, `-${count}`);
    if (!taken.has(candidate)) return candidate;
  }
}
