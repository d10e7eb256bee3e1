import { instant } from '../schema/date.ts';
import type { Odds } from '../schema/odds.ts';
import { compareWritten } from '../schema/order.ts';
import type { Cell } from './table.ts';

/*
 * Stances as Pol.is exports votes (github.com/compdemocracy/polis): a scenario is a statement, and a stance votes on each
 * scenario for which it gives a number.
 */

/** From here on a credence agrees with its scenario. */
const AGREES = 0.5;
/** Up to here it disagrees. */
const DISAGREES = 0.1;

/** 1 agrees, -1 disagrees, 0 passes: a credence between the two, or a scenario that was named without a number. */
export function voteOf(credence: number | undefined): 1 | 0 | -1 {
  if (credence === undefined) return 0;
  if (credence >= AGREES) return 1;
  return credence <= DISAGREES ? -1 : 0;
}

/** A scenario of an essay. */
export interface Statement {
  readonly scenario: string;
  readonly text: string;
  /** When the first essay came out that asks for it. */
  readonly date: string;
}

/** A stance that somebody stated. */
interface Stated {
  /** The same for all stances of one author (`authorKey`). */
  readonly author: string;
  readonly written: { readonly id: string; readonly date: string };
  readonly sample: boolean;
  readonly odds: readonly Odds[];
}

interface Participant {
  readonly votes: ReadonlyMap<string, 1 | 0 | -1>;
  readonly sample: boolean;
}

/** The latest vote of each author on each scenario, in the order in which the authors first stated something. */
function participantsOf(stated: readonly Stated[]): Participant[] {
  const people = new Map<string, { votes: Map<string, 1 | 0 | -1>; sample: boolean }>();
  for (const { author, sample, odds } of stated.toSorted((a, b) => compareWritten(a.written, b.written))) {
    const person = people.get(author) ?? { votes: new Map(), sample };
    people.set(author, person);
    person.sample &&= sample;
    for (const { on, credence } of odds) person.votes.set(on, voteOf(credence));
  }
  return [...people.values()];
}

/** Who states the statements: nobody who votes, whose numbers begin with 1. */
const AUTHOR = 0;
/** Pol.is shows what has this number. */
const ACCEPTED = 1;

/** Columns of the statements, by their names in Pol.is's `comments.csv`. */
export const STATEMENT_COLUMNS =
  'timestamp datetime comment-id author-id agrees disagrees moderated comment-body'.split(' ');

/** Columns of the votes, by their names in Pol.is's `participants-votes.csv`; after them one for each statement. */
export const VOTE_COLUMNS = 'participant group-id n-comments n-votes n-agree n-disagree'.split(' ');

/** A row for each statement. */
export function statementRows(statements: readonly Statement[], stated: readonly Stated[]): Cell[][] {
  const votes = Map.groupBy(
    participantsOf(stated).flatMap((person) => [...person.votes]),
    ([scenario]) => scenario,
  );
  return statements.map(({ scenario, text, date }, index) => {
    const counts = [1, -1].map(
      (wanted) => votes.get(scenario)?.filter(([, vote]) => vote === wanted).length ?? 0,
    );
    const time = instant(date);
    return [time / 1000, new Date(time).toISOString(), index, AUTHOR, ...counts, ACCEPTED, text];
  });
}

/** A row for each participant: nothing where they said nothing of a scenario; at the end whether they are a sample. */
export function* voteRows(statements: readonly Statement[], stated: readonly Stated[]): Generator<Cell[]> {
  const known = new Set(statements.map(({ scenario }) => scenario));
  for (const [index, { votes, sample }] of participantsOf(stated).entries()) {
    const own = [...votes].filter(([on]) => known.has(on)).map(([, vote]) => vote);
    // Whoever speaks of no scenario votes on no statement.
    if (own.length === 0) continue;
    const counts = [own.length, ...[1, -1].map((wanted) => own.filter((vote) => vote === wanted).length)];
    yield [
      index + 1,
      undefined,
      0,
      ...counts,
      ...statements.map(({ scenario }) => votes.get(scenario)),
      sample,
    ];
  }
}
