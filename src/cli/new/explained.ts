import * as z from 'zod';
import { newText as text } from '../../locales/en/new.ts';
import { flow, word } from '../../threads/file/yaml.ts';

/** A key of a format, what it says, and the keys in it. */
interface Key {
  readonly name: string;
  readonly description: string;
  readonly inside: readonly Key[];
}

type Node = z.core.JSONSchema.BaseSchema;

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null;
}

function keysIn(node: Node): Key[] {
  // The entries of a list are told by their keys: `marks[].label`.
  const items = isNode(node.items) && !Array.isArray(node.items) ? keysIn(node.items) : [];
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]): Key[] =>
    isNode(field) ? [{ name, description: field.description ?? '', inside: keysIn(field) }] : [],
  );
  return [...own, ...items];
}

/** The keys of a format in the order of its schema, with the words that editors show for them. */
function keysOf(schema: z.ZodType): Key[] {
  return keysIn(z.toJSONSchema(schema, { io: 'input' }));
}

/** `key: what it says` for each key of a format, those inside others as `x.label`; what two of them share, once. */
export function explainKeys(schema: z.ZodType): string[] {
  const told = new Set<string>();
  const lines = (keys: readonly Key[], before: string): string[] =>
    keys.flatMap(({ name, description, inside }) => {
      const path = before + name;
      const own = text.explained(path, description);
      const shape = JSON.stringify(inside);
      if (told.has(shape)) return [own];
      if (inside.length > 0) told.add(shape);
      return [own, ...lines(inside, `${path}.`)];
    });
  return lines(keysOf(schema), '');
}

/** Every key of a format with a value, those that may be left out too. */
export type Whole<T> = T extends readonly unknown[] | string | number | boolean
  ? T
  : { readonly [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of JSON as YAML on one line. */
function inline(value: unknown): string {
  if (typeof value === 'string') return word(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (isObject(value)) return flow(Object.entries(value).map(([key, inside]) => [key, inline(inside)]));
  return String(value);
}

function yamlLines(
  keys: readonly Key[],
  values: Readonly<Record<string, unknown>>,
  indent: string,
): string[] {
  return keys.flatMap(({ name, description, inside }) => {
    const value = values[name];
    if (!isObject(value)) return [`${indent}${name}: ${inline(value)} # ${description}`];
    return [`${indent}${name}: # ${description}`, ...yamlLines(inside, value, `${indent}  `)];
  });
}

/**
 * A Markdown file whose front matter has every key of its format, each with what it says: those of `given` as they are,
 * the others as examples in comments.
 */
export function explainedFile<Data extends object>(
  schema: z.ZodType<unknown, Data>,
  values: Whole<Data>,
  given: readonly (keyof Data)[],
  body: string,
): string {
  const keys = keysOf(schema);
  const isGiven = ({ name }: Key): boolean => given.some((key) => key === name);
  const written = (wanted: readonly Key[]) => yamlLines(wanted, { ...values }, '');
  return [
    '---',
    ...written(keys.filter(isGiven)),
    `# ${text.examples}`,
    ...written(keys.filter((key) => !isGiven(key))).map((line) => `# ${line}`),
    '---',
    '',
    body,
    '',
  ].join('\n');
}
