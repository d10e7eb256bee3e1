/** Tables of a font file (sfnt) by their four-letter names. Their order in the file is that of the map. */
type FontTables = ReadonlyMap<string, Buffer>;

/** Bytes of the head of a font file, and of each row of its directory. */
const HEAD = 12;
const ROW = 16;

/** @param font A font in the form of TrueType, not compressed. */
export function readTables(font: Buffer): FontTables {
  const rows = Array.from({ length: font.readUInt16BE(4) }, (_, index) => HEAD + ROW * index);
  return new Map(
    rows.map((row) => {
      const [start, length] = [font.readUInt32BE(row + 8), font.readUInt32BE(row + 12)];
      return [font.toString('latin1', row, row + 4), font.subarray(start, start + length)];
    }),
  );
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) % 2 ** 32;
  return sum;
}

/** @returns A font in the form of TrueType. */
export function writeTables(tables: FontTables): Buffer {
  const head = Buffer.alloc(HEAD + ROW * tables.size);
  head.writeUInt32BE(0x1_00_00);
  head.writeUInt16BE(tables.size, 4);
  const bodies: Buffer[] = [];
  let start = head.length;
  for (const [index, [name, table]] of [...tables].entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const row = HEAD + ROW * index;
    head.write(name, row, 'latin1');
    head.writeUInt32BE(checksum(padded), row + 4);
    head.writeUInt32BE(start, row + 8);
    head.writeUInt32BE(table.length, row + 12);
    bodies.push(padded);
    start += padded.length;
  }
  return Buffer.concat([head, ...bodies]);
}
