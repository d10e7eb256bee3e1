import { visit } from 'unist-util-visit';
import { partFromAuthor } from '../../graphs/words/parting.ts';
import { graphTitle } from '../../graphs/words/title.ts';
import { stancesText } from '../../locales/en/stances.ts';
import { threadsText } from '../../locales/en/threads.ts';
import { isEarlierVersion } from '../../loader/content-hash.ts';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { Refusal } from '../../markdown/comment/policy/refusal.ts';
import { safeTree } from '../../markdown/comment/safe-tree.ts';
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

function ofEarlierForm(version: string | undefined, scenario: Scenario): string {
  return isEarlierVersion(version, scenario) ? ' (in an earlier form of the graph)' : '';
}

function stanceLine({ scenario: id, credence, version }: Stance, { scenarios }: Parsed): string {
  const found = scenarios.get(id);
  const words = stanceWords({ scenario: id, credence }, () => (found ? graphTitle(found.scenario) : id));
  return `${stancesText.holds(words)}${found ? ofEarlierForm(version, found.scenario) : ''}`;
}

function graphLines(graph: CounterGraph, { scenarios }: Parsed): string[] {
  const { answers, series: id, knots, why, version } = graph;
  const scenario = scenarios.get(answers)?.scenario;
  const series = scenario?.series.find((one) => one.id === id);
  if (!scenario || !series) return [`draws ${id} of ${answers} anew`];
  const line = `draws “${series.label}” of ${graphTitle(scenario)} anew${ofEarlierForm(version, scenario)}`;
  const told =
    series.knots &&
    partFromAuthor(scenario, { ...series, knots: series.knots }, knots, 'the new curve').sentence;
  return [
    told === undefined ? line : `${line}: ${told}`,
    ...(why === undefined ? [] : [`  because: ${why}`]),
  ];
}

/** Everything of a comment that readers will see, line by line: nothing is published that is not in it. */
export function previewLines(comment: CommentFile, thread: Thread, parsed: Parsed): string[] {
  const { data, body } = comment;
  const mentioned = (id: string): string => {
    const other = thread.get(id);
    if (!other) return id;
    const line = other.data.state === 'deleted' ? '' : (treeOf(other.body)?.firstLine ?? '');
    return `${nameOf(other, parsed)}, ${other.data.date.slice(0, 10)}${line === '' ? '' : `: “${line}”`}`;
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
    ...(data.parent === undefined ? ['answers the essay'] : [`answers ${mentioned(data.parent)}`]),
    ...(data.stance ? [stanceLine(data.stance, parsed)] : []),
    ...(data.moved ? [`moved by ${mentioned(data.moved.by)}`] : []),
    ...(data.graph ? graphLines(data.graph, parsed) : []),
    '',
    ...body
      .trimEnd()
      .split('\n')
      .map((line) => `| ${line}`.trimEnd()),
    ...(links.length === 0 ? [] : ['']),
    ...[...new Set(links)].map((href) => `links to ${href}`),
  ];
}
