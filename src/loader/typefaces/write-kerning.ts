import type { Kerning } from './read-kerning.ts';

/** Groups keys that have the same value, as text: the number of its group by key, counted from `from` in order. */
function grouped(keys: ReadonlyMap<number, string>, from: number): Map<number, number> {
  const numbers = new Map<string, number>();
  for (const text of keys.values()) if (!numbers.has(text)) numbers.set(text, from + numbers.size);
  return new Map([...keys].map(([key, text]) => [key, numbers.get(text) ?? 0]));
}

/** A class definition: a class for each glyph from the first to the last that has one. */
function classDefinition(classes: ReadonlyMap<number, number>): number[] {
  const glyphs = [...classes.keys()];
  const first = Math.min(...glyphs);
  const length = Math.max(...glyphs) - first + 1;
  return [1, first, length, ...Array.from({ length }, (_, index) => classes.get(first + index) ?? 0)];
}

/** `DFLT` with one language and one feature; `kern` with one lookup; one lookup of pairs: the numbers of three lists. */
const tagged = (tag: string): number[] => [0, 2].map((at) => Buffer.from(tag, 'latin1').readUInt16BE(at));
const SCRIPTS = [1, ...tagged('DFLT'), 8, 4, 0, 0, 0xff_ff, 1, 0];
const FEATURES = [1, ...tagged('kern'), 8, 0, 1, 0];
const LOOKUPS = [1, 4, 2, 0, 1, 8];

/**
 * A table of positions that holds kerning alone, as one matrix of classes.
 * @returns The table `GPOS`; undefined when no pair is kerned.
 */
export function writeKerning(kerning: Kerning): Buffer | undefined {
  const rows = new Map(
    [...kerning]
      .map(([first, row]) => [first, new Map([...row].filter(([, value]) => value !== 0))] as const)
      .filter(([, row]) => row.size > 0)
      .sort(([a], [b]) => a - b),
  );
  if (rows.size === 0) return undefined;
  const textOf = (row: ReadonlyMap<number, number>): string =>
    JSON.stringify([...row].sort(([a], [b]) => a - b));
  const ofFirst = grouped(new Map([...rows].map(([first, row]) => [first, textOf(row)])), 0);
  const columns = new Map<number, Map<number, number>>();
  for (const [first, row] of rows) {
    for (const [second, value] of row) {
      const column = columns.get(second) ?? new Map<number, number>();
      columns.set(second, column.set(first, value));
    }
  }
  const inOrder = [...columns].sort(([a], [b]) => a - b);
  // Class 0 is that of all glyphs that follow nothing closely.
  const ofSecond = grouped(new Map(inOrder.map(([second, column]) => [second, textOf(column)])), 1);
  const [height, width] = [Math.max(...ofFirst.values()) + 1, Math.max(...ofSecond.values()) + 1];
  const matrix = Array.from({ length: height * width }, () => 0);
  for (const [first, row] of rows) {
    const start = (ofFirst.get(first) ?? 0) * width;
    for (const [second, value] of row) matrix[start + (ofSecond.get(second) ?? 0)] = value & 0xff_ff;
  }
  const coverage = [1, rows.size, ...rows.keys()];
  const [first, second] = [classDefinition(ofFirst), classDefinition(ofSecond)];
  const afterMatrix = 16 + 2 * matrix.length;
  const places = [0, coverage.length, coverage.length + first.length].map((words) => afterMatrix + 2 * words);
  const [toCoverage = 0, toFirst = 0, toSecond = 0] = places;
  const lists = [0, SCRIPTS.length, SCRIPTS.length + FEATURES.length].map((words) => 10 + 2 * words);
  const pairs = [
    2,
    toCoverage,
    4,
    0,
    toFirst,
    toSecond,
    height,
    width,
    ...matrix,
    ...coverage,
    ...first,
    ...second,
  ];
  const words = [1, 0, ...lists, ...SCRIPTS, ...FEATURES, ...LOOKUPS, ...pairs];
  return Buffer.from(Uint16Array.from(words).buffer).swap16();
}
