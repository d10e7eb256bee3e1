/*
 * Parsers of what comes from outside: data in a page, a file that was fetched, a draft that was stored. Each returns the
 * value with its type, or throws a TypeError.
 */

export type Parser<T> = (value: unknown) => T;

export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new TypeError(`no ${name}`);
  return Reflect.get(value, name);
}

export const text: Parser<string> = (value) => {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
};

export const number: Parser<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('not a number');
  return value;
};

/** For the members of a list that are of several types. */
export const anything: Parser<unknown> = (value) => value;

export const truth: Parser<boolean> = (value) => value === true;

export function listOf<T>(read: Parser<T>): Parser<T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new TypeError('not a list');
    return value.map((entry: unknown) => read(entry));
  };
}

export function pair<T>(read: Parser<T>): Parser<[T, T]> {
  return (value) => {
    const [first, second, ...rest] = listOf(read)(value);
    if (first === undefined || second === undefined || rest.length > 0) throw new TypeError('not a pair');
    return [first, second];
  };
}

export function oneOf<const T extends string>(...words: T[]): Parser<T> {
  return (value) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new TypeError(`none of ${words.join(', ')}`);
    return found;
  };
}

export function optional<T>(read: Parser<T>): Parser<T | undefined> {
  return (value) => (value === undefined ? undefined : read(value));
}

/** What a parser returns; undefined when it throws because the value, or the text of it, is something else. */
export function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
