import type * as z from 'zod';
import type { Located } from './document.ts';
import { nearest } from './nearest.ts';
import { quoteFound } from './problem.ts';
import type { Problem } from './problem.ts';

/** A value that passed its schema, or the problems that kept it from passing. */
export type Checked<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

type Issue = z.core.$ZodIssue;

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** `series.0.knots` as people read it: `series[0].knots`. */
function fieldName(path: readonly PropertyKey[]): string {
  let name = '';
  for (const key of path)
    name += typeof key === 'number' ? `[${key}]` : `${name === '' ? '' : '.'}${String(key)}`;
  return name === '' ? 'file' : name;
}

/** Keys that the schema knows at the place of an unknown one; the shape is read from the schema itself. */
function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let def: unknown = schema;
  for (const key of [...path, undefined]) {
    for (let inner = innerType(def); inner !== undefined; inner = innerType(def)) def = inner;
    if (key === undefined) break;
    if (typeof key === 'number') def = Reflect.get(Object(Reflect.get(Object(def), '_zod')), 'def')?.element;
    else def = Reflect.get(Object(Reflect.get(Object(def), 'shape')), key);
  }
  const shape: unknown = Reflect.get(Object(def), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

/** The schema inside an optional or a default. */
function innerType(schema: unknown): unknown {
  return Reflect.get(Object(Reflect.get(Object(Reflect.get(Object(schema), '_zod')), 'def')), 'innerType');
}

function list(words: readonly unknown[]): string {
  return words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(', ');
}

/** What zod's own issues say, as an expectation and a way to mend it. */
function explain(issue: Issue, found: unknown): readonly [expected: string, mend: string] {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? [`a value (${issue.expected})`, 'add it']
        : [`${issue.expected === 'array' ? 'a list' : issue.expected}`, 'correct it'];
    case 'invalid_value':
      return [`one of: ${list(issue.values)}`, 'choose one of them'];
    case 'too_small':
      return [`at least ${issue.minimum}${issue.origin === 'array' ? ' entries' : ''}`, 'correct it'];
    case 'too_big':
      return [`at most ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}`, 'correct it'];
    default:
      return explainCustom(issue.message);
  }
}

/** Our own schemas write "what is expected; how to mend it". */
function explainCustom(message: string): readonly [expected: string, mend: string] {
  const cut = message.lastIndexOf('; ');
  return cut < 0 ? [message, 'correct it'] : [message.slice(0, cut), message.slice(cut + 2)];
}

/** A fault of a document that passed its schema, told as the schema would have told it. */
export function customProblem(
  file: string,
  document: Located,
  { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
): Problem {
  const [expected, mend] = explainCustom(message);
  const found = quoteFound(valueAt(document.value, path));
  return { file, ...document.placeOf(path), field: fieldName(path), found, expected, mend };
}

/** Checks a parsed document against a schema and says every problem with its place. */
export function validate<T>(file: string, document: Located, schema: z.ZodType<T>): Checked<T> {
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ line, col, message }) => ({
      file,
      line,
      col,
      field: 'syntax',
      found: message,
      expected: file.endsWith('.json') ? 'valid JSON' : 'valid YAML',
      mend: 'correct the spelling at this place',
    }));
    return { problems };
  }
  const result = schema.safeParse(document.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return {
          file,
          ...document.placeOfKey(issue.path, key),
          field: fieldName([...issue.path, key]),
          found: `the unknown key ${quoteFound(key)}`,
          expected: `one of: ${list(known)}`,
          mend: near === undefined ? 'remove it' : `did you mean ${near}?`,
        };
      });
    }
    const found = valueAt(document.value, issue.path);
    const [expected, mend] = explain(issue, found);
    const place = document.placeOf(issue.path);
    return [{ file, ...place, field: fieldName(issue.path), found: quoteFound(found), expected, mend }];
  });
  return { problems };
}
