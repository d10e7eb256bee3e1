import type * as z from 'zod';
import type { Located } from './read-document.ts';
import type { Problem } from './problem.ts';
import { validate } from './validate.ts';

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
 * Front matter without the fields that have faults, so that the faults of all else are told with them.
 * @param standIns in the place of fields that have to be there.
 * @param problems what is wrong with it.
 * @returns the rest as the schema reads it, and what turned out to be wrong besides.
 */
export function readablePart<Data>(
  file: string,
  document: Located,
  schema: z.ZodType<Data>,
  standIns: Fields,
  problems: readonly Problem[],
): { readonly rest: Data | undefined; readonly more: readonly Problem[] } {
  const read = { ...document, errors: [], value: isFields(document.value) ? document.value : {} };
  const more: Problem[] = [];
  const cut = new Set<string>();
  const touched = new Set<string>();
  for (let left = problems; ;) {
    // First the key at fault alone; all around it, if what is left of that is at fault too.
    const cuts = left.map(keysOf).map(([top, inside]) => ({
      top,
      key: inside === undefined || touched.has(top) ? top : `${top}.${inside}`,
    }));
    if (left !== problems && cuts.every(({ key }) => cut.has(key))) return { rest: undefined, more };
    for (const { top, key } of cuts) {
      cut.add(key);
      touched.add(top);
    }
    const checked = validate(file, { ...read, value: { ...standIns, ...without(cut, read.value) } }, schema);
    if (checked.value !== undefined) return { rest: checked.value, more };
    left = checked.problems;
    // What follows from a cut is no fault of the author: a part that is gone, or the stance of a move.
    const own = left.filter((one) => !touched.has(keysOf(one)[0]));
    more.push(...own.filter(({ field }) => field !== 'moved' || !touched.has('stance')));
  }
}
