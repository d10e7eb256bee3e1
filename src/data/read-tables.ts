import { DATA_PACKAGE, DATA_TABLES, POLIS_TABLES } from '../addresses.ts';
import { getCommentHtml, getEssays, getScenario, getSite, once } from '../library.ts';
import type { Comment, Essay } from '../library.ts';
import { graphTitle } from '../graphs/words/title.ts';
import { dataText as text } from '../locales/en/data.ts';
import { calendarDate, instant } from '../schema/date.ts';
import { absolute, paths } from '../site.ts';
import { getCauseOf, nameCause } from '../threads/read/causes.ts';
import { getThreadReading } from '../threads/read/thread.ts';
import { plainComment } from './plain-comment.ts';
import type { PlainComment } from './plain-comment.ts';
import { csvOf, jsonOf } from './table.ts';
import type { Cell, Rows } from './table.ts';
import { STATEMENTS, TABLES, votesShape } from './tables.ts';
import type { TableShape } from './tables.ts';
import { commentRows, curveRows, moveRows, statedOf, stanceRows } from './thread-rows.ts';
import type { DataCause } from './thread-rows.ts';
import { statementRows, voteRows } from './votes.ts';
import type { Statement } from './votes.ts';

/** A table of the debate, whose rows are made when they are asked for. */
export interface Table extends TableShape {
  readonly name: string;
  rows(): Rows;
}

const plain = new WeakMap<Comment, Promise<PlainComment>>();

/** What a comment says. Both files of comments and the page that tells their size ask for it. */
function plainOf(comment: Comment): Promise<PlainComment> {
  const known = plain.get(comment) ?? getCommentHtml(comment).then(plainComment);
  plain.set(comment, known);
  return known;
}

/** Published essays, the oldest first: a new one adds its rows at the end. */
async function essays(): Promise<readonly Essay[]> {
  return (await getEssays()).toReversed();
}

async function* essayRows(): AsyncGenerator<readonly Cell[]> {
  for (const { id, data } of await essays()) yield [id, data.title, calendarDate(data.date)];
}

async function* scenarioRows(): AsyncGenerator<readonly Cell[]> {
  for (const { id, data } of await essays()) {
    for (const scenario of data.scenarios) {
      const { letter, title, claim } = (await getScenario(scenario)).scenario;
      yield [id, scenario, letter, title, claim];
    }
  }
}

type Reading = Awaited<ReturnType<typeof getThreadReading>>;

/** The rows of all threads, one thread after the other. */
async function* ofThreads(rowsOf: (thread: Reading) => Rows): AsyncGenerator<readonly Cell[]> {
  for (const { id } of await essays()) yield* rowsOf(await getThreadReading(id));
}

async function* allMoveRows(): AsyncGenerator<readonly Cell[]> {
  for (const { id } of await essays()) {
    const thread = await getThreadReading(id);
    const causes = new Map<string, DataCause>();
    for (const { comment } of thread.positions.moves) {
      const cause = await getCauseOf(id, comment);
      if (cause) causes.set(comment, { key: cause.key, name: (await nameCause(cause)).name });
    }
    yield* moveRows(thread, causes);
  }
}

/** Each scenario once, in the order in which the essays ask for them. */
async function statements(): Promise<readonly Statement[]> {
  const found = new Map<string, Statement>();
  for (const { data } of (await essays()).toSorted((a, b) => instant(a.data.date) - instant(b.data.date))) {
    for (const id of data.scenarios.filter((scenario) => !found.has(scenario))) {
      const { scenario } = await getScenario(id);
      found.set(id, { scenario: id, text: `${graphTitle(scenario)}: ${scenario.claim}`, date: data.date });
    }
  }
  return [...found.values()];
}

async function stated() {
  const threads = await Promise.all((await essays()).map(({ id }) => getThreadReading(id)));
  return threads.flatMap(statedOf);
}

/** All tables of the debate, those for programs that read Pol.is last. */
export const getTables = once(async (): Promise<readonly Table[]> => {
  const rows: Readonly<Record<(typeof DATA_TABLES)[number], () => Rows>> = {
    essays: essayRows,
    scenarios: scenarioRows,
    comments: () => ofThreads((thread) => commentRows(thread, plainOf)),
    stances: () => ofThreads(stanceRows),
    moves: allMoveRows,
    curves: () => ofThreads(curveRows),
  };
  const [asked, believed] = await Promise.all([statements(), stated()]);
  const [polisComments, polisVotes] = POLIS_TABLES;
  return [
    ...DATA_TABLES.map((name) => ({ ...TABLES[name], name, rows: rows[name] })),
    { ...STATEMENTS, name: polisComments, rows: () => statementRows(asked, believed) },
    { ...votesShape(asked.length), name: polisVotes, rows: () => voteRows(asked, believed) },
  ];
});

/** Whether a table stands in a file of JSON too. */
export function hasJson({ name }: Table): boolean {
  return DATA_TABLES.some((known) => known === name);
}

/** How many rows a table has, and how many bytes its files. */
export async function weigh(table: Table) {
  const size = async (lines: AsyncGenerator<string>) => {
    let [bytes, count] = [0, 0];
    for await (const line of lines) {
      bytes += Buffer.byteLength(line);
      count += 1;
    }
    return { bytes, count };
  };
  const csv = await size(csvOf(table.columns, table.rows()));
  const json = hasJson(table) ? (await size(jsonOf(table.columns, table.rows()))).bytes : undefined;
  // The first line has the names of the columns.
  return { rows: csv.count - 1, csv: csv.bytes, json };
}

/** The description of all tables (specs.frictionlessdata.io/tabular-data-package), as JSON can say it. */
export async function dataPackage(): Promise<unknown> {
  const { title, description, origin, licence } = await getSite();
  return {
    profile: 'tabular-data-package',
    name: 'debate',
    title: text.name(title),
    description: `${description} ${text.intro} ${text.safety}`,
    homepage: absolute(paths.data(), origin),
    ...(licence && {
      licenses: [
        {
          name: licence.name,
          ...(licence.url !== undefined && { path: licence.url }),
          ...(licence.title !== undefined && { title: licence.title }),
        },
      ],
    }),
    resources: (await getTables()).map(({ name, about, columns, primaryKey, foreignKeys }) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      description: about,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns,
        primaryKey,
        ...(foreignKeys.length > 0 && { foreignKeys }),
        missingValues: [''],
      },
    })),
  };
}

/** Where that description lies. */
export const dataPackagePath = (): string => paths.dataJson(DATA_PACKAGE);
