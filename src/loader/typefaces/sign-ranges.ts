/** Signs by their Unicode numbers. */
export type Signs = ReadonlySet<number>;

const RANGE = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/i;

/** @param value Of `unicode-range`. @throws Error when it has wildcards or is none. */
export function parseRanges(value: string): Signs {
  return new Set(
    value.split(',').flatMap((range) => {
      const [, first, last] = RANGE.exec(range.trim()) ?? [];
      if (first === undefined) throw new Error(`${range} is no range of signs`);
      const from = Number.parseInt(first, 16);
      const to = last === undefined ? from : Number.parseInt(last, 16);
      return Array.from({ length: to - from + 1 }, (_, step) => from + step);
    }),
  );
}

/** A value of `unicode-range`. */
export function writeRanges(signs: Signs): string {
  const runs: [number, number][] = [];
  for (const sign of [...signs].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === sign - 1) run[1] = sign;
    else runs.push([sign, sign]);
  }
  const hex = (sign: number): string => sign.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(',');
}

export function signsOf(text: string): Signs {
  return new Set([...text].map((sign) => sign.codePointAt(0) ?? 0));
}

export function textOf(signs: Signs): string {
  return String.fromCodePoint(...signs);
}
