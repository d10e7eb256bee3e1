/** Kerning in font units, by first and second glyph. */
export type Kerning = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Reads big-endian numbers of a table of a font, and sets of glyphs in the two forms that OpenType has for each. */
class Table {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  number(at: number): number {
    return this.#bytes.readUInt16BE(at);
  }

  signed(at: number): number {
    return this.#bytes.readInt16BE(at);
  }

  long(at: number): number {
    return this.#bytes.readUInt32BE(at);
  }

  tag(at: number): string {
    return this.#bytes.toString('latin1', at, at + 4);
  }

  /** `count` numbers, one each `width` bytes. */
  list(at: number, count: number, width = 2): number[] {
    return Array.from({ length: count }, (_, index) => this.number(at + width * index));
  }

  /** Glyphs of a coverage table, in its order. */
  coverage(at: number): number[] {
    const count = this.number(at + 2);
    if (this.number(at) === 1) return this.list(at + 4, count);
    return Array.from({ length: count }, (_, index) => at + 4 + 6 * index).flatMap((range) => {
      const first = this.number(range);
      return Array.from({ length: this.number(range + 2) - first + 1 }, (_, step) => first + step);
    });
  }

  /** Classes of a class definition, by glyph; a glyph that it does not name is of class 0. */
  classes(at: number): Map<number, number> {
    if (this.number(at) === 1) {
      const first = this.number(at + 2);
      return new Map(this.list(at + 6, this.number(at + 4)).map((kind, index) => [first + index, kind]));
    }
    const ranges = Array.from({ length: this.number(at + 2) }, (_, index) => at + 4 + 6 * index);
    return new Map(
      ranges.flatMap((range) => {
        const first = this.number(range);
        const length = this.number(range + 2) - first + 1;
        return Array.from({ length }, (_, step) => [first + step, this.number(range + 4)] as const);
      }),
    );
  }
}

/** Bytes of a value of pair positioning, by its format: two for each bit. */
function widthOf(format: number): number {
  return 2 * [...format.toString(2)].filter((bit) => bit === '1').length;
}

/** Where the change of the advance width stands in such a value: after those of the place. */
function advanceAt(format: number): number {
  return widthOf(format & 0b11);
}

/** Reads a subtable of pairs. A pair that an earlier subtable has named keeps its value from there. */
function readPairs(table: Table, at: number, glyphs: number, said: Map<number, Map<number, number>>): void {
  const format = table.number(at + 4);
  const width = widthOf(format) + widthOf(table.number(at + 6));
  const say = (first: number, second: number, value: number): void => {
    const row = said.get(first) ?? new Map<number, number>();
    said.set(first, row);
    if (!row.has(second)) row.set(second, value);
  };
  const firsts = table.coverage(at + table.number(at + 2));
  if (table.number(at) === 1) {
    for (const [index, first] of firsts.entries()) {
      const pairs = at + table.number(at + 10 + 2 * index);
      for (let pair = 0; pair < table.number(pairs); pair += 1) {
        const place = pairs + 2 + pair * (2 + width);
        say(first, table.number(place), table.signed(place + 2 + advanceAt(format)));
      }
    }
    return;
  }
  const [ofFirst, ofSecond] = [8, 10].map((place) => table.classes(at + table.number(at + place)));
  const columns = table.number(at + 14);
  for (const first of firsts) {
    const row = at + 16 + (ofFirst?.get(first) ?? 0) * columns * width;
    for (let second = 0; second < glyphs; second += 1) {
      const place = row + (ofSecond?.get(second) ?? 0) * width;
      say(first, second, table.signed(place + advanceAt(format)));
    }
  }
}

/**
 * The kerning that a table of positions holds, at the weight to which the font falls back.
 * @param bytes The table `GPOS`.
 * @param glyphs How many glyphs the font has.
 * @throws Error when the table has anything but pairs: it would be lost.
 */
export function readKerning(bytes: Buffer, glyphs: number): Kerning {
  const table = new Table(bytes);
  const features = table.number(6);
  const tags = Array.from({ length: table.number(features) }, (_, index) =>
    table.tag(features + 2 + 6 * index),
  );
  if (tags.some((tag) => tag !== 'kern'))
    throw new Error(`the typeface has ${tags.join(', ')}, not kerning alone`);
  const lookups = table.number(8);
  const sum = new Map<number, Map<number, number>>();
  for (const offset of table.list(lookups + 2, table.number(lookups))) {
    const lookup = lookups + offset;
    const said = new Map<number, Map<number, number>>();
    for (const place of table.list(lookup + 6, table.number(lookup + 4))) {
      let [at, kind] = [lookup + place, table.number(lookup)];
      const isFarAway = kind === 9;
      if (isFarAway) [at, kind] = [at + table.long(at + 4), table.number(at + 2)];
      if (kind !== 2) throw new Error(`the typeface has positions of kind ${kind}, not pairs alone`);
      readPairs(table, at, glyphs, said);
    }
    for (const [first, row] of said) {
      const total = sum.get(first) ?? new Map<number, number>();
      sum.set(first, total);
      for (const [second, value] of row) total.set(second, (total.get(second) ?? 0) + value);
    }
  }
  return sum;
}
