import { dataText as text } from '../locales/en/data.ts';
import { STATEMENT_COLUMNS, VOTE_COLUMNS } from './votes.ts';
import type { Column } from './table.ts';

/** The columns of each table, in their order. What their rows hold is in thread-rows.ts, read-tables.ts and votes.ts. */

/** The columns that name the same things in another table, and its name. */
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** What a table is, as Table Schema has it. */
export interface TableShape {
  readonly about: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

const must = { required: true };
const share = { minimum: 0, maximum: 1 };

function string(name: string, description: string, constraints?: Column['constraints']): Column {
  return { name, type: 'string', description, ...(constraints && { constraints }) };
}

function number(name: string, description: string, constraints?: Column['constraints']): Column {
  return { name, type: 'number', description, ...(constraints && { constraints }) };
}

const ESSAY = string('essay', text.essay, must);
/** With what every row about a comment begins. */
const HEAD: readonly Column[] = [
  ESSAY,
  string('comment', text.comment, must),
  string('author', text.author, must),
  { name: 'date', type: 'date', description: text.date, constraints: must },
  { name: 'sample', type: 'boolean', description: text.sample, constraints: must },
];
const CHOICE = string('choice', text.choice, must);

const toEssay: ForeignKey = { fields: ['essay'], reference: { resource: 'essays', fields: ['essay'] } };
const toComment: ForeignKey = {
  fields: ['essay', 'comment'],
  reference: { resource: 'comments', fields: ['essay', 'comment'] },
};

export const TABLES = {
  essays: {
    about: text.tables.essays,
    columns: [
      ESSAY,
      string('title', text.essayTitle, must),
      { name: 'date', type: 'date', description: text.essayDate, constraints: must },
    ],
    primaryKey: ['essay'],
    foreignKeys: [],
  },
  scenarios: {
    about: text.tables.scenarios,
    columns: [
      ESSAY,
      string('scenario', text.scenario, must),
      string('letter', text.letter),
      string('title', text.scenarioTitle, must),
      string('claim', text.claim, must),
    ],
    primaryKey: ['essay', 'scenario'],
    foreignKeys: [toEssay],
  },
  comments: {
    about: text.tables.comments,
    columns: [
      ...HEAD,
      string('person', text.person),
      string('written', text.written, must),
      string('edited', text.edited),
      string('target', text.target, { ...must, enum: ['essay', 'comment', 'removed'] }),
      string('parent', text.parent),
      { name: 'quotes', type: 'array', description: text.quotes },
      string('text', text.text),
    ],
    primaryKey: ['essay', 'comment'],
    foreignKeys: [toEssay],
  },
  stances: {
    about: text.tables.stances,
    columns: [
      ...HEAD,
      CHOICE,
      number('credence', text.credence, share),
      { name: 'latest', type: 'boolean', description: text.latest, constraints: must },
      string('version', text.graphVersion),
    ],
    primaryKey: ['essay', 'comment', 'choice'],
    foreignKeys: [toEssay, toComment],
  },
  moves: {
    about: text.tables.moves,
    columns: [
      ...HEAD,
      CHOICE,
      number('from', text.before, share),
      number('to', text.after, share),
      string('from_choice', text.ledBefore, must),
      string('to_choice', text.ledAfter, must),
      string('by', text.by),
      string('by_name', text.byName),
    ],
    primaryKey: ['essay', 'comment', 'choice'],
    foreignKeys: [toEssay, toComment],
  },
  curves: {
    about: text.tables.curves,
    columns: [
      ...HEAD,
      string('graph', text.graph, must),
      string('series', text.series, must),
      { name: 'point', type: 'integer', description: text.point, constraints: { ...must, minimum: 1 } },
      number('x', text.x, { ...must, ...share }),
      number('y', text.y, { ...must, ...share }),
      string('why', text.why),
      string('version', text.graphVersion),
    ],
    primaryKey: ['essay', 'comment', 'graph', 'series', 'point'],
    foreignKeys: [toEssay, toComment],
  },
} as const satisfies Readonly<Record<string, TableShape>>;

const polis = (name: string): Column => ({
  name,
  type: name === 'datetime' || name === 'comment-body' ? 'string' : 'integer',
  description: text.polis[name] ?? text.polis['statement'] ?? '',
});

/** The table of statements, in Pol.is's columns. */
export const STATEMENTS: TableShape = {
  about: text.tables.statements,
  columns: STATEMENT_COLUMNS.map(polis),
  primaryKey: ['comment-id'],
  foreignKeys: [],
};

/** The table of votes, in Pol.is's columns. @param statements How many there are. */
export function votesShape(statements: number): TableShape {
  const each = Array.from({ length: statements }, (_, index) => ({
    ...polis(String(index)),
    constraints: { enum: [1, 0, -1] },
  }));
  return {
    about: text.tables.votes,
    columns: [
      ...VOTE_COLUMNS.map(polis),
      ...each,
      { name: 'sample', type: 'boolean', description: text.sampleVoter, constraints: must },
    ],
    primaryKey: ['participant'],
    foreignKeys: [],
  };
}
