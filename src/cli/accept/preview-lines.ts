import { visit } from 'unist-util-visit';
import { acceptText as text } from '../../locales/en/accept.ts';
import { partFromAuthor } from '../../graphs/words/parting.ts';
import { graphTitle } from '../../graphs/words/title.ts';
import { stancesText } from '../../locales/en/stances.ts';
import { threadsText } from '../../locales/en/threads.ts';
import { isEarlierVersion } from '../../graphs/export/content-hash.ts';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { Refusal } from '../../markdown/comment/policy/refusal.ts';
import { safeTree } from '../../markdown/comment/safe-tree.ts';
import { causeOf } from '../../schema/cause.ts';
import type { MovedBy } from '../../schema/cause.ts';
import { calendarDate } from '../../schema/date.ts';
import { commentAuthor } from '../../schema/comment.ts';
import type { Scenario } from '../../schema/scenario.ts';
import type { CounterGraph, Stance } from '../../schema/stance.ts';
import { base } from '../../site.ts';
import { stanceWords } from '../../threads/model/stance-words.ts';

/** The comments of the thread into which a comment goes, it among them. */
type Thread = ReadonlyMap<string, CommentFile>;

function treeOf(body: string) {
  try {
    return safeTree(body, 'c-shown-', base);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function nameOf({ data }: CommentFile, { people }: Parsed): string {
  if (data.state === 'deleted') return threadsText.deletedName;
  const author = commentAuthor(data);
  return 'person' in author ? (people.get(author.person)?.data.name ?? author.person) : author.name;
}

function ofEarlierVersion(version: string | undefined, scenario: Scenario): string {
  return isEarlierVersion(version, scenario) ? text.preview.earlierVersion : '';
}

function stanceLine(stance: Stance, { scenarios }: Parsed): string {
  const words = stanceWords(stance, (id) => {
    const found = scenarios.get(id);
    return found ? graphTitle(found.scenario) : id;
  });
  const earlier = Object.entries(stance.version).map(([id, version]) => {
    const found = scenarios.get(id);
    return found ? ofEarlierVersion(version, found.scenario) : '';
  });
  return `${stancesText.holds(words)}${earlier.find((told) => told !== '') ?? ''}`;
}

function graphLines(graph: CounterGraph, { scenarios }: Parsed): string[] {
  const { answers, series: id, knots, why, version } = graph;
  const scenario = scenarios.get(answers)?.scenario;
  const series = scenario?.series.find((one) => one.id === id);
  if (!scenario || !series) return [text.preview.redrawsUnknown(id, answers)];
  const line = text.preview.redraws(series.label, graphTitle(scenario), ofEarlierVersion(version, scenario));
  const told =
    series.knots || series.points
      ? partFromAuthor(scenario, series, knots, text.preview.newCurve).sentence
      : undefined;
  return [
    told === undefined ? line : text.preview.parts(line, told),
    ...(why === undefined ? [] : [text.preview.why(why)]),
  ];
}

/** All that readers will see of a comment, line by line. */
export function previewLines(comment: CommentFile, thread: Thread, parsed: Parsed): string[] {
  const { data, body } = comment;
  const mentioned = (id: string): string => {
    const other = thread.get(id);
    if (!other) return id;
    const line = other.data.state === 'deleted' ? '' : (treeOf(other.body)?.firstLine ?? '');
    return text.preview.mention(nameOf(other, parsed), calendarDate(other.data.date), line);
  };
  const causeNamed = (by: MovedBy): string => {
    if (typeof by !== 'string') return text.preview.page(by.title, by.url, by.date);
    const cause = thread.has(by) ? undefined : causeOf(by, '');
    if (cause?.kind === 'essay') return parsed.essays.get(cause.essay)?.data.title ?? by;
    if (cause?.kind !== 'comment') return mentioned(by);
    const other = parsed.threads.get(cause.essay)?.get(cause.comment);
    return other ? text.preview.mention(nameOf(other, parsed), calendarDate(other.data.date), by) : by;
  };
  const links: string[] = [];
  const tree = treeOf(body)?.tree;
  if (tree) {
    visit(tree, 'element', ({ tagName, properties: { href } }) => {
      if (tagName === 'a' && typeof href === 'string' && !href.startsWith('#')) links.push(href);
    });
  }
  return [
    `${nameOf(comment, parsed)}${data.url === undefined ? '' : ` <${data.url}>`}, ${data.date}`,
    data.parent === undefined ? text.preview.toEssay : text.preview.to(mentioned(data.parent)),
    ...(data.stance ? [stanceLine(data.stance, parsed)] : []),
    ...(data.moved ? [text.preview.moved(causeNamed(data.moved.by))] : []),
    ...(data.graph ? graphLines(data.graph, parsed) : []),
    '',
    ...body
      .trimEnd()
      .split('\n')
      .map((line) => `| ${line}`.trimEnd()),
    ...(links.length === 0 ? [] : ['']),
    ...[...new Set(links)].map(text.preview.link),
  ];
}
