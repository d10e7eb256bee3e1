import type * as z from 'zod';
import { issuesText as text } from '../locales/en/schema-issues.ts';
import type { Located } from './read-document.ts';
import { nearest } from './nearest.ts';
import { quoteFound } from './problem.ts';
import type { Message, Problem } from './problem.ts';
import { issueMessage, wrongOf } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';

/** A value that passed its schema, or the problems that kept it from passing. */
export type Checked<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

type Issue = z.core.$ZodIssue;

/** The value at a path of keys; undefined where there is none. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
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
    if (typeof key === 'number') {
      const inside: unknown = Reflect.get(Object(Reflect.get(Object(def), '_zod')), 'def');
      def = Reflect.get(Object(inside), 'element');
    } else def = Reflect.get(Object(Reflect.get(Object(def), 'shape')), key);
  }
  const shape: unknown = Reflect.get(Object(def), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

/** The schema inside an optional or a default, or before a transformation. */
function innerType(schema: unknown): unknown {
  const def: unknown = Object(Reflect.get(Object(Reflect.get(Object(schema), '_zod')), 'def'));
  return Reflect.get(Object(def), 'innerType') ?? Reflect.get(Object(def), 'in');
}

const FORMATS = { json: (key: string) => `"${key}": …`, yaml: (key: string) => `${key}: …` };
type Format = keyof typeof FORMATS;

/** How many entries a list has, for a message about their number. */
function sizeOf(found: unknown): number {
  return Array.isArray(found) ? found.length : 0;
}

/**
 * What zod's own issues say of the value that they found. A schema that knows more of a field brings words of its own
 * (`saying`), which zod prefers to these.
 */
function explain(issue: z.core.$ZodRawIssue): Wrong {
  const { input: found } = issue;
  switch (issue.code) {
    case 'invalid_type': {
      const { [issue.expected]: kind }: Readonly<Record<string, (quoted: string) => Wrong>> = text.kind;
      return kind?.(quoteFound(String(found))) ?? text.otherKind;
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return text.oneOf(choices, typeof found === 'string' ? nearest(found, choices) : undefined);
    }
    case 'too_small':
      return issue.origin === 'array'
        ? text.tooFew(Number(issue.minimum), sizeOf(found))
        : text.tooSmall(Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return issue.origin === 'array'
        ? text.tooMany(Number(issue.maximum), sizeOf(found))
        : text.tooLarge(Number(issue.maximum), issue.inclusive !== false);
    default:
      return text.otherKind;
  }
}

/** One issue as what an author is told, without its place. */
function messageOf(issue: Issue, found: unknown, format: Format): Message {
  const key = issue.path.at(-1);
  if (found === undefined && issue.code !== 'custom') {
    return typeof key === 'string' ? text.missing(FORMATS[format](key)) : text.missingEntry;
  }
  return { found: quoteFound(found), ...wrongOf(issue.message) };
}

/** A fault of a document that passed its schema, told as the schema would have told it. */
export function problemAt(
  file: string,
  document: Located,
  { path, wrong }: { readonly path: readonly PropertyKey[]; readonly wrong: Wrong },
): Problem {
  const found = quoteFound(valueAt(document.value, path));
  return { file, ...document.placeOf(path), field: fieldName(path), found, ...wrong };
}

/**
 * Checks a parsed document against a schema and says every problem with its place. What is no YAML or JSON hides nothing of
 * what could be read beside it.
 */
export function validate<T>(file: string, document: Located, schema: z.ZodType<T>): Checked<T> {
  const inSyntax = document.errors.map(({ key, ...error }) => ({ file, field: key ?? 'syntax', ...error }));
  if (inSyntax.length > 0 && document.value === undefined) return { problems: inSyntax };
  const result = schema.safeParse(document.value, { error: (issue) => issueMessage(explain(issue)) });
  if (result.success)
    return inSyntax.length > 0 ? { problems: inSyntax } : { value: result.data, problems: [] };
  const format = file.endsWith('.json') ? 'json' : 'yaml';
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const { path } = issue;
    // What an error in the syntax left out is not missing.
    if (document.lost.has(String(path[0]))) return [];
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) => ({
        file,
        ...document.placeOfKey(path, key),
        field: fieldName([...path, key]),
        ...text.unknownKey(known, nearest(key, known)),
      }));
    }
    const message = messageOf(issue, valueAt(document.value, path), format);
    return [{ file, ...document.placeOf(path), field: fieldName(path), ...message }];
  });
  return { problems: [...inSyntax, ...problems] };
}
