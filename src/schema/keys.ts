import * as z from 'zod';

/** A key of a format, what it says, and the keys in it. */
export interface Key {
  readonly name: string;
  readonly description: string;
  /** Whether it has to be there. */
  readonly needed: boolean;
  /** The words that it may hold, where it holds one of a few. */
  readonly choices: readonly string[];
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
    isNode(field)
      ? [
          {
            name,
            description: field.description ?? '',
            needed: node.required?.includes(name) ?? false,
            choices: (field.enum ?? []).map(String),
            inside: keysIn(field),
          },
        ]
      : [],
  );
  return [...own, ...items];
}

/** The keys of a format in the order of its schema, with the words that editors show for them. */
export function keysOf(schema: z.ZodType): Key[] {
  return keysIn(z.toJSONSchema(schema, { io: 'input' }));
}

/** A key with its path from the top of the file, `marks.label`. */
export interface KeyAt extends Omit<Key, 'name' | 'inside'> {
  readonly path: string;
}

/** Every key of a format, those inside others after them; what two of them share, once. */
export function allKeys(schema: z.ZodType): KeyAt[] {
  const told = new Set<string>();
  const list = (keys: readonly Key[], before: string): KeyAt[] =>
    keys.flatMap(({ name, inside, ...key }) => {
      const path = before + name;
      const own = { ...key, path };
      const shape = JSON.stringify(inside);
      if (told.has(shape)) return [own];
      if (inside.length > 0) told.add(shape);
      return [own, ...list(inside, `${path}.`)];
    });
  return list(keysOf(schema), '');
}
