/**
 * Reads CSV by the letter of RFC 4180: records that end in CRLF, as many fields in each as in the first, quotes only
 * around a whole field and doubled within.
 * @throws SyntaxError at the first character that the grammar does not allow.
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  // A quoted field, or one without quotes, commas and line breaks; then what ends it.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new SyntaxError(`no field at ${at}: ${text.slice(at, at + 20)}`);
    const [, quoted, plain = '', end] = match;
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    records.push(record);
    record = [];
    if (end === '') break;
  }
  if (record.length > 0) throw new SyntaxError('the last record ends in a comma');
  if (records.some(({ length }) => length !== records[0]?.length))
    throw new SyntaxError('records of several lengths');
  return records;
}
