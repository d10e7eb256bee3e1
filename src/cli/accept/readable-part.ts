import type { CommentFile } from '../../loader/parse.ts';
import { commentSchema } from '../../schema/comment.ts';
import { parseFrontMatter } from '../../schema/document.ts';
import type { Problem } from '../../schema/problem.ts';
import { validate } from '../../schema/validate.ts';
import type { Incoming } from './incoming.ts';

/** In the place of fields that have to be there. No comment is written after this day, so none is too late for it. */
const STAND_INS = { author: '?', date: '9999-12-31' };

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The upper two keys of a problem's field: `graph` and `knots` of `graph.knots[0]`. */
function keysOf({ field }: Problem): readonly [top: string, inside: string | undefined] {
  const [, top = '', inside] = /^([^.[]*)(?:\.([^.[]*))?/.exec(field) ?? [];
  return [top, inside];
}

/** Fields without those that are cut, as `stance` or `stance.credence`. */
function without(cut: ReadonlySet<string>, fields: Fields, before = ''): Fields {
  const kept = Object.entries(fields).filter(([key]) => !cut.has(before + key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      before === '' && isFields(value) ? without(cut, value, `${key}.`) : value,
    ]),
  );
}

/**
 * A comment without the fields of its front matter that have faults, so that the faults of all else are told with them.
 * @param problems What is wrong with it.
 * @returns the rest, if it makes a comment, and what turned out to be wrong besides.
 */
export function readablePart(
  { file, text }: Incoming,
  problems: readonly Problem[],
): { readonly rest: CommentFile | undefined; readonly more: readonly Problem[] } {
  const { frontmatter, body, bodyLine } = parseFrontMatter(text);
  if (frontmatter.errors.length > 0 || !isFields(frontmatter.value)) return { rest: undefined, more: [] };
  const more: Problem[] = [];
  const cut = new Set<string>();
  const touched = new Set<string>();
  for (let left = problems; ;) {
    // First the key at fault alone; all around it, if what is left of that is at fault too.
    const cuts = left.map(keysOf).map(([top, inside]) => ({
      top,
      key: inside === undefined || touched.has(top) ? top : `${top}.${inside}`,
    }));
    if (cuts.every(({ key }) => cut.has(key))) return { rest: undefined, more };
    for (const { top, key } of cuts) {
      cut.add(key);
      touched.add(top);
    }
    const document = { ...frontmatter, value: { ...STAND_INS, ...without(cut, frontmatter.value) } };
    const checked = validate(file, document, commentSchema);
    if (checked.value)
      return { rest: { file, data: checked.value, body, bodyLine, document: frontmatter }, more };
    left = checked.problems;
    // What follows from a cut is no fault of the author: a part that is gone, or the stance of a move.
    const own = left.filter((one) => !touched.has(keysOf(one)[0]));
    more.push(...own.filter(({ field }) => field !== 'moved' || !touched.has('stance')));
  }
}
