import { schemaGraphsText as graphsText } from '../locales/en/schema-graphs.ts';
import { referencesText as text } from '../locales/en/schema-references.ts';
import { schemaText } from '../locales/en/schema.ts';
import { commentAuthor } from './comment.ts';
import type { CommentData } from './comment.ts';
import type { EssayData } from './essay.ts';
import type { MarkdownFile } from './files.ts';
import type { Located } from './read-document.ts';
import { instant, isAfter } from './date.ts';
import { formulaFaults } from './formula.ts';
import type { FormulaDeclaration } from './formula.ts';
import { nearest } from './nearest.ts';
import { scenariosOf } from './odds.ts';
import { quoteFound } from './problem.ts';
import type { FilePlace, Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { problemAt, valueAt } from './validate.ts';
import type { Wrong } from './issue-message.ts';

/** What must exist elsewhere, by kind. */
export interface Known {
  /** The time of the build, in ms since 1970. */
  readonly now: number;
  readonly essays: ReadonlyMap<string, MarkdownFile<EssayData>>;
  readonly people: ReadonlySet<string>;
  readonly scenarios: ReadonlySet<string>;
  /** The curves of each scenario that could be read. */
  readonly series: ReadonlyMap<string, readonly { readonly id: string; readonly drawable: boolean }[]>;
}

/** More names than these are no list to choose from. */
const MOST_CHOICES = 8;

/**
 * What is said of a name that names nothing.
 * @param wrong what is wrong with it, in words
 * @param known the names that it might have been
 */
export function missing(
  { file, line, col, field }: FilePlace & { readonly file: string; readonly field: string },
  name: string,
  wrong: string,
  known: Iterable<string>,
  otherwise: string = text.noneThere,
): Problem {
  const names = [...known];
  const near = nearest(name, names);
  const choose = names.length > 0 && names.length <= MOST_CHOICES ? text.choose(names) : otherwise;
  const mend = near === undefined ? choose : text.didYouMean(near);
  return { file, line, col, field, found: quoteFound(name), expected: wrong, mend };
}

type FieldPath = readonly (string | number)[];

/**
 * Dates that lie in the future.
 * @param dates the dates of a file, by their fields. A stand-in for one that is missing is not what its author wrote.
 * @param latest the last instant that is not ahead, in ms since 1970.
 */
function datesAhead(
  { file, document }: MarkdownFile<unknown>,
  dates: readonly (readonly [path: FieldPath, date: string | undefined])[],
  latest: number,
  wrong: Wrong,
): Problem[] {
  return dates.flatMap(([path, date]) =>
    date !== undefined && valueAt(document.value, path) === date && isAfter(date, latest)
      ? [problemAt(file, document, { path, wrong })]
      : [],
  );
}

/**
 * Dates of an essay that would stand on its page and first in every list before their time. Where it is held back they may
 * lie as late as the day on which it comes out; in a draft nobody sees them.
 */
function essayDates(essay: MarkdownFile<EssayData>, now: number): Problem[] {
  const { date, updated, changes = [], draft, publish } = essay.data;
  if (draft) return [];
  const dates: readonly (readonly [path: FieldPath, date: string | undefined])[] = [
    [['date'], date],
    [['updated'], updated],
    ...changes.map((change, index) => [['changes', index, 'date'], change.date] as const),
  ];
  const latest = Math.max(now, publish === undefined ? now : instant(publish));
  return datesAhead(essay, dates, latest, schemaText.date.ahead);
}

/** An essay's authors and scenarios exist, and its dates are past. */
export function checkEssay(essay: MarkdownFile<EssayData>, known: Known): Problem[] {
  const { file, data, document } = essay;
  const absent = (
    field: 'authors' | 'scenarios',
    names: readonly string[],
    there: ReadonlySet<string>,
    wrong: string,
  ) =>
    names.flatMap((name, index) =>
      there.has(name)
        ? []
        : [
            missing(
              { file, field: `${field}[${index}]`, ...document.placeOf([field, index]) },
              name,
              wrong,
              there,
            ),
          ],
    );
  return [
    ...essayDates(essay, known.now),
    ...absent('authors', data.authors ?? [], known.people, text.person),
    ...absent('scenarios', data.scenarios, known.scenarios, text.graph),
  ];
}

/** A scenario that passed its schema, and the way back to its places in the file. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario;
  readonly document: Located;
}

/** The formulas that a scenario names exist, have their parameters within limits, and mean something all along its x axis. */
export function checkScenario(
  { file, scenario, document }: ScenarioFile,
  formulas: ReadonlyMap<string, FormulaDeclaration>,
): Problem[] {
  const sliders = new Map(scenario.sliders.map((slider) => [slider.param, slider]));
  return scenario.series.flatMap(({ formula }, index): Problem[] => {
    if (!formula) return [];
    const path = ['series', index, 'formula'];
    const declared = formulas.get(formula.name);
    if (!declared) {
      const field = `series[${index}].formula.name`;
      const at = { file, field, ...document.placeOf([...path, 'name']) };
      return [missing(at, formula.name, text.formula, formulas.keys())];
    }
    const faults = formulaFaults(formula, declared.params, sliders).map((fault) => ({
      ...fault,
      path: [...path, ...fault.path],
    }));
    const [least, greatest] = declared.x.limits;
    if (scenario.x.range?.some((end) => end < least || end > greatest)) {
      faults.push({ path: ['x', 'range'], wrong: graphsText.formulaRange(formula.name, least, greatest) });
    }
    return faults.map((fault) => problemAt(file, document, fault));
  });
}

/** The graph that a comment answers exists, and the curve in it is one that readers may redraw. */
function checkCounterGraph({ file, data, document }: MarkdownFile<CommentData>, known: Known): Problem[] {
  if (!data.graph) return [];
  const { answers, series } = data.graph;
  if (!known.scenarios.has(answers)) {
    const at = { file, field: 'graph.answers', ...document.placeOf(['graph', 'answers']) };
    return [missing(at, answers, text.graph, known.scenarios)];
  }
  const curves = known.series.get(answers);
  const curve = curves?.find(({ id }) => id === series);
  if (!curves || curve?.drawable) return [];
  const at = { file, field: 'graph.series', ...document.placeOf(['graph', 'series']) };
  const drawable = curves.filter((one) => one.drawable).map(({ id }) => id);
  if (!curve) return [missing(at, series, text.curve(answers), drawable)];
  // Over any other there is nothing to lay a drawn curve, and the instrument would not take it.
  return [{ ...at, found: quoteFound(series), ...text.notDrawable(answers, drawable) }];
}

/** A stance, and the versions that it names, are of scenarios of the essay. */
function checkStance(
  { file, data: { stance }, document }: MarkdownFile<CommentData>,
  scenarios: readonly string[],
): Problem[] {
  if (!stance) return [];
  const isShort = valueAt(document.value, ['stance', 'scenario']) !== undefined;
  const unknown = (field: string, id: string, place: FilePlace): Problem[] =>
    scenarios.includes(id) ? [] : [missing({ file, field, ...place }, id, text.essayGraph, scenarios)];
  const named = scenariosOf(stance);
  return [
    ...named.flatMap((id) =>
      isShort
        ? unknown('stance.scenario', id, document.placeOf(['stance', 'scenario']))
        : unknown(`stance.${id}`, id, document.placeOfKey(['stance'], id)),
    ),
    ...Object.keys(stance.version).flatMap((id) =>
      named.includes(id)
        ? []
        : unknown(`stance.version.${id}`, id, document.placeOfKey(['stance', 'version'], id)),
    ),
  ];
}

/**
 * A comment's essay and author exist, its stance is on a scenario of the essay, and the curve that it answers is there.
 * A missing parent is no error.
 */
export function checkComment(thread: string, comment: MarkdownFile<CommentData>, known: Known): Problem[] {
  const { file, data, document } = comment;
  const essay = known.essays.get(thread);
  if (!essay) {
    const at = { file, line: 1, col: 1, field: 'thread' };
    return [missing(at, thread, text.thread, known.essays.keys())];
  }
  const dates = (['date', 'edited'] as const).map((field) => [[field], data[field]] as const);
  const problems: Problem[] = [
    ...checkCounterGraph(comment, known),
    ...datesAhead(comment, dates, known.now, schemaText.date.commentAhead),
  ];
  const author = commentAuthor(data);
  if ('person' in author && !known.people.has(author.person)) {
    const at = { file, field: 'author', ...document.placeOf(['author']) };
    problems.push(missing(at, author.person, text.person, known.people));
  }
  return [...problems, ...checkStance(comment, essay.data.scenarios)];
}

/** Loops of parents in one thread, each told once, at the comment of the loop whose id comes first. */
export function checkLoops(comments: ReadonlyMap<string, MarkdownFile<CommentData>>): Problem[] {
  const problems: Problem[] = [];
  const settled = new Set<string>();
  for (const start of comments.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = comments.get(at)?.data.parent;
    }
    for (const id of path) settled.add(id);
    if (at === undefined || !onPath.has(at)) continue;
    const loop = path.slice(path.indexOf(at)).sort();
    const first = comments.get(loop[0] ?? at);
    if (!first) continue;
    problems.push({
      file: first.file,
      ...first.document.placeOf(['parent']),
      field: 'parent',
      ...text.loop(loop),
    });
  }
  return problems;
}
