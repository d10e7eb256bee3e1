import { csvField } from '../graphs/export/csv.ts';

/** What stands in a row of a table: a list is of texts. Undefined where there is nothing to say. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** A column as Table Schema has it (specs.frictionlessdata.io/table-schema). */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'array';
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** Rows, each with a cell for each column. */
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

function field(cell: Cell): string {
  if (cell === undefined) return '';
  return csvField(typeof cell === 'object' ? JSON.stringify(cell) : cell);
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** A table as CSV by RFC 4180, line by line. A text that a spreadsheet would run has an apostrophe before it. */
export async function* csvOf(columns: readonly Pick<Column, 'name'>[], rows: Rows): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) yield csvLine(row);
}

/** A table as a list of objects, one on a line; what is not said is null, so that each object has every key. */
export async function* jsonOf(columns: readonly Pick<Column, 'name'>[], rows: Rows): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    const entries = columns.map(({ name }, index) => [name, row[index] ?? null] as const);
    yield before + JSON.stringify(Object.fromEntries(entries));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
