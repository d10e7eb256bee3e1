import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { graphTitle } from '../graphs/words/title.ts';
import { feedsText as text } from '../locales/en/feeds.ts';
import type { Comment, Essay } from '../library.ts';
import { commentAuthor } from '../schema/comment.ts';
import type { Stance } from '../schema/comment.ts';
import { isScenario, leading } from '../schema/odds.ts';
import type { Scenario } from '../schema/scenario.ts';
import { absolute, paths } from '../site.ts';
import type { Positions } from '../threads/model/positions.ts';
import { plainName } from '../threads/model/plain-name.ts';
import { commentHead } from './comment-head.ts';
import type { LinkedCause } from './comment-head.ts';
import { toCounterGraph } from '../graphs/picture/counter-graph.ts';
import { counterGraphFigure } from './counter-graph.ts';
import { essayGuid, instantOf, tagUri } from './entry.ts';
import { feedHtml } from './html.ts';

/** A comment as any feed format tells it. */
export interface CommentEntry {
  /** Made from the site's feed id and the first ids of essay and comment alone. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: { readonly name: string; readonly url: string | undefined };
  readonly published: Date;
  readonly updated: Date;
  /** The full text, after a line about the author's stance and about what the comment replies to. */
  readonly html: string;
  /** What it replies to: another comment, or the essay. */
  readonly answers: { readonly id: string; readonly url: string };
  /** Its direct replies; undefined when there are none. */
  readonly replies: { readonly count: number; readonly latest: Date } | undefined;
  /** The scenarios of its stance, move and curve; the scheme says which of the three. */
  readonly categories: readonly { readonly term: string; readonly scheme: string; readonly label: string }[];
}

/** A thread, with what the entry of a comment needs to know of it. */
export interface FeedThread {
  readonly essay: Pick<Essay, 'id' | 'data'>;
  /** In the order of writing. */
  readonly comments: readonly Comment[];
  readonly positions: Positions;
  /** Who wrote each comment, by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** The id under which a renamed comment was first published, by its id of today. */
  readonly firstIds: ReadonlyMap<string, string>;
  /** The replies to each comment, by its id, without deleted ones. */
  readonly replies: ReadonlyMap<string, readonly Comment[]>;
  /** What moved the author of each comment that says so, by its id. */
  readonly causes: ReadonlyMap<string, LinkedCause>;
}

/** What an entry is made from, beside its thread. */
export interface CommentSources {
  readonly origin: string;
  /** Tagging entity in ids, from `feedAuthority`. */
  readonly authority: string;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** The id of a comment's entry. The file of a comment that is answered need not be here. */
function entryId(authority: string, { essay, firstIds }: FeedThread, comment: string): string {
  return `${tagUri(authority, essay)}/comments/${firstIds.get(comment) ?? comment}`;
}

/** The instant of the last of some dates. */
function latestOf(dates: readonly string[]): Date {
  return new Date(Math.max(...dates.map((date) => instantOf(date).getTime())));
}

/** A graph by id. @throws Error when there is none: the content check makes that impossible. */
export function graphIn(scenarios: CommentSources['scenarios'], id: string): Scenario {
  const found = scenarios.get(id);
  if (!found) throw new Error(text.noGraph(id));
  return found;
}

/** The stance, move and curve of a comment; a retracted one has none. */
function stanceAndCurve({ id, data }: Comment, { positions }: FeedThread) {
  if (data.state !== 'live') return { stance: undefined, move: undefined, counter: undefined };
  return { stance: data.stance, move: positions.moveIn.get(id), counter: data.graph };
}

/** The scenario that a stance thinks most likely; none where that is no scenario. */
function scenarioLed(stance: Stance | undefined): string[] {
  return stance ? [leading(stance).on].filter(isScenario) : [];
}

/** Title line and text of a comment in the feed. A retracted text stays on the page and is not sent out. */
function lineAndBody(
  { data, rendered }: Comment,
  html: string,
): { readonly line: string; readonly body: string } {
  return data.state === 'live'
    ? { line: rendered.firstLine || text.entry.noWords, body: html }
    : { line: text.entry.retracted, body: toHtml(h('p', text.entry.retractedBody)) };
}

/**
 * @param words The text of the comment as safe HTML.
 * @throws Error from `feedHtml`, and for a graph that does not exist.
 */
export function toCommentEntry(
  comment: Comment,
  words: string,
  thread: FeedThread,
  sources: CommentSources,
): CommentEntry {
  const { id, data } = comment;
  const { essay, names, replies } = thread;
  const { origin, authority, scenarios } = sources;
  const full = (path: string): string => absolute(path, origin);
  const placeOf = (other: string): string => full(paths.comment(essay.id, other));
  const graphOf = (scenario: string): Scenario => graphIn(scenarios, scenario);
  const { stance, move, counter } = stanceAndCurve(comment, thread);
  const { line, body } = lineAndBody(comment, words);
  const drawn = counter && toCounterGraph(graphOf(counter.answers), counter, plainName(names.get(id) ?? ''));
  const page = { title: essay.data.title, url: full(paths.essay(essay.id)) };
  const blocks = [
    commentHead(
      { sample: data.sample, stance, move, cause: thread.causes.get(id), parent: data.parent },
      { page, placeOf, graphOf, names },
    ),
    ...(counter && drawn
      ? [
          counterGraphFigure(drawn, counter.why, {
            image: full(paths.counterGraphFile(essay.id, id, 'png')),
            instrument: full(paths.graphWith(counter.answers, drawn.fragment)),
          }),
        ]
      : []),
  ];
  const url = placeOf(id);
  const setting = { id: essay.id, url, pictures: new Map(), graphs: new Map() };
  const author = commentAuthor(data);
  const name = names.get(id) ?? '';
  const answered = replies.get(id);
  const category = (scenario: string, way: string, label: (graph: string) => string) => ({
    term: scenario,
    scheme: `${full(paths.graphs())}#${way}`,
    label: label(graphTitle(graphOf(scenario))),
  });
  return {
    id: entryId(authority, thread, id),
    url,
    title: text.entry.title(name, line, data.sample),
    author: { name, url: 'person' in author ? full(paths.person(author.person)) : author.url },
    published: instantOf(data.date),
    // An edit on the day of a comment that says its time as well is no earlier than the comment.
    updated: latestOf([data.date, data.edited ?? data.date]),
    html: feedHtml([{ kind: 'html', html: toHtml(blocks) + body }], setting),
    answers:
      data.parent === undefined
        ? { id: essayGuid(authority, essay), url: page.url }
        : { id: entryId(authority, thread, data.parent), url: placeOf(data.parent) },
    replies: answered && {
      count: answered.length,
      latest: latestOf(answered.map((reply) => reply.data.date)),
    },
    categories: [
      ...scenarioLed(stance).map((id) => category(id, 'holds', text.entry.holds)),
      ...scenarioLed(move?.from).map((id) => category(id, 'moved-from', text.entry.movedFrom)),
      ...(counter ? [category(counter.answers, 'answers', text.entry.answers)] : []),
    ],
  };
}
