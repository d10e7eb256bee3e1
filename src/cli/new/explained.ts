import type * as z from 'zod';
import { newText as text } from '../../locales/en/new.ts';
import { allKeys, keysOf } from '../../schema/keys.ts';
import type { Key } from '../../schema/keys.ts';
import { flow, word } from '../../threads/file/yaml.ts';

/** `key: what it says` for each key of a format, those inside others as `x.label`; what two of them share, once. */
export function explainKeys(schema: z.ZodType): string[] {
  return allKeys(schema).map(({ path, description }) => text.explained(path, description));
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
