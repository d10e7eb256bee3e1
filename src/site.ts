import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COMMENT_PREFIX, GRAPH_PREFIX, SEARCH_INDEX, addressOf } from './addresses.ts';
import type { AddressFilling, AddressName, HelpTopic, IconSize, Order } from './addresses.ts';
import { parseSite } from './schema/files.ts';
import { ContentError } from './schema/problem.ts';
import { tagSlug } from './schema/tag.ts';
import type { Site } from './schema/site.ts';
import { noContent, unreadable } from './schema/unreadable.ts';

/** `/` or `/sub/path/`: always with a slash at both ends. */
function normalBase(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Folder with the content, absolute. From CONTENT_DIR; `content` in the working directory when unset. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** The path of a file of the content's public/, or undefined when there is none of this name. */
export function publicFile(name: string): string | undefined {
  const path = join(contentDir, 'public', name);
  return existsSync(path) ? path : undefined;
}

/** Path under which the site is served. From BASE_PATH; `/` when unset. */
export const base = normalBase(process.env['BASE_PATH'] ?? '/');

function readSettings(): Site {
  const file = join(contentDir, 'site.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) throw new ContentError([unreadable('site.json', error)]);
    const isThere = existsSync(contentDir);
    if (!isThere || readdirSync(contentDir).length === 0) {
      throw new ContentError([noContent(contentDir, isThere)]);
    }
    // The problems of an empty file name every field that is expected.
    text = '{}';
  }
  const { value, problems } = parseSite('site.json', text);
  if (!value) throw new ContentError(problems);
  return value;
}

/**
 * `site.json`, with SITE_URL in place of its origin when that is set.
 * @throws ContentError when the file is missing, cannot be read or is wrong.
 */
export function readSite(): Site {
  const settings = readSettings();
  return { ...settings, origin: new URL(process.env['SITE_URL'] ?? settings.origin).origin };
}

/**
 * The tagging entity (RFC 4151) under which feed ids are minted: `feedId` of `site.json`. Without one it is made from the
 * origin in that file, whatever SITE_URL says, because a copy served elsewhere holds the same essays and nobody should
 * find them unread again.
 * @throws ContentError as `readSite` does.
 */
export function feedAuthority(): string {
  const { feedId, origin } = readSettings();
  return feedId ?? defaultFeedId(origin);
}

/** The tagging entity of a site that names none: its host, in the year in which the first site of this kind was built. */
export function defaultFeedId(origin: string): string {
  return `${new URL(origin).hostname},2026`;
}

/** A page of a thread: one of the thread's own, or one of the branch that continues the comment `of`; from 1. */
interface ThreadPlace {
  readonly of: string | undefined;
  readonly number: number;
}

/** The path of an address under the base. */
function at<Name extends AddressName>(name: Name, filling: AddressFilling<Name>): string {
  return base + addressOf(name, filling);
}

/** The thread begins under its essay; a further page of anything has its number at the end. */
function threadPage(essay: string, { of: comment, number }: ThreadPlace): string {
  if (comment !== undefined) {
    return number === 1 ? at('branch', { essay, comment }) : at('branchPage', { essay, comment, number });
  }
  return number === 1 ? at('essay', { essay }) : at('threadPage', { essay, number });
}

/** Every address of the site, as a path under the base, made from the table in addresses.ts. Nothing else builds one. */
export const paths = {
  home: () => at('home', {}),
  essay: (essay: string) => at('essay', { essay }),
  /** A comment where it stands. Its link for ever is that with no place: from there a script finds it. */
  comment: (essay: string, comment: string, place: ThreadPlace = { of: undefined, number: 1 }) =>
    `${threadPage(essay, place)}#${commentAnchor(comment)}`,
  /** A passage of an essay that its thread answers; no heading has a colon in its id. */
  passage: (essay: string, number: number) => `${at('essay', { essay })}#${passageAnchor(number)}`,
  thread: (essay: string) => `${at('essay', { essay })}#thread`,
  /** Where an essay is answered; and a comment on it, or one of its graphs (src/threads/reply/reply-link.ts). */
  answer: (essay: string) => at('answer', { essay }),
  answerTo: (essay: string, comment: string) => `${at('answer', { essay })}#to=${comment}`,
  answerGraph: (essay: string, scenario: string) => `${at('answer', { essay })}#graph=${scenario}`,
  threadPage,
  /** The thread in another order. */
  sorted: (essay: string, order: Order, number = 1) =>
    number === 1 ? at('sorted', { essay, order }) : at('sortedPage', { essay, order, number }),
  /** Where the comments stand that are not on the essay's page, and which comments are the newest. */
  threadIndex: (essay: string) => at('threadIndex', { essay }),
  threadNews: (essay: string) => at('threadNews', { essay }),
  person: (person: string) => at('person', { person }),
  /** Lists; the first page of each is the page that it is the list of. */
  personEssays: (person: string, number: number) =>
    number === 1 ? at('person', { person }) : at('personEssays', { person, number }),
  personComments: (person: string, number: number) =>
    number === 1 ? at('person', { person }) : at('personComments', { person, number }),
  personIndex: (person: string) => at('personIndex', { person }),
  /** All comments of the site. */
  comments: (number = 1) => (number === 1 ? at('comments', {}) : at('commentsPage', { number })),
  tag: (tag: string, number = 1) =>
    number === 1 ? at('tag', { tag: tagSlug(tag) }) : at('tagPage', { tag: tagSlug(tag), number }),
  series: (series: string, number = 1) =>
    number === 1 ? at('series', { series }) : at('seriesPage', { series, number }),
  archive: () => at('archive', {}),
  /** The essays of a year, where the archive's own page has no room for all. */
  year: (year: string, number = 1) =>
    number === 1 ? at('year', { year }) : at('yearPage', { year, number }),
  page: (page: string) => at('page', { page }),
  notFound: () => at('notFound', {}),
  graphs: (number = 1) => (number === 1 ? at('graphs', {}) : at('graphsPage', { number })),
  /** Every formula that a graph may be computed by. */
  help: () => at('help', {}),
  helpTopic: (topic: HelpTopic) => at('helpTopic', { topic }),
  formulas: () => at('formulas', {}),
  graph: (scenario: string) => at('graph', { scenario }),
  /** Where an essay first shows the graph; the anchor is that of src/graphs/model/graph-anchor.ts. */
  graphIn: (essay: string, scenario: string) => `${at('essay', { essay })}#${GRAPH_PREFIX}${scenario}`,
  /** The graph with a curve drawn over it, in its instrument; `fragment` is of `encodeCurve`. */
  graphWith: (scenario: string, fragment: string) => `${at('graph', { scenario })}#${fragment}`,
  /** The graph without the site around it, for frames on other people's pages. */
  graphEmbed: (scenario: string) => at('graphEmbed', { scenario }),
  graphFile: (scenario: string, graphFormat: 'svg' | 'png' | 'json' | 'csv') =>
    at('graphFile', { scenario, graphFormat }),
  /** The picture of an essay for other sites. */
  card: (essay: string) => at('card', { essay }),
  siteCard: () => at('siteCard', {}),
  /** The essay as Markdown, for those who read with programs. */
  source: (essay: string) => at('source', { essay }),
  /** The curve that a comment would draw, as a picture. */
  counterGraphFile: (essay: string, comment: string, picture: 'svg' | 'png') =>
    at('counterGraphFile', { essay, comment, picture }),
  /** The debate as data. */
  data: () => at('data', {}),
  dataJson: (table: string) => at('dataJson', { table }),
  dataCsv: (table: string) => at('dataCsv', { table }),
  search: () => at('search', {}),
  /** Folder of the index that the search page reads. */
  searchIndex: () => base + SEARCH_INDEX,
  feed: () => at('feed', {}),
  /** All feeds, for people. */
  feeds: () => at('feeds', {}),
  threadFeed: (essay: string) => at('threadFeed', { essay }),
  personFeed: (person: string) => at('personFeed', { person }),
  commentsFeed: () => at('commentsFeed', {}),
  scenarioFeed: (scenario: string) => at('scenarioFeed', { scenario }),
  /** What moved whom. */
  moves: (number = 1) => (number === 1 ? at('moves', {}) : at('movesPage', { number })),
  movesFeed: () => at('movesFeed', {}),
  /** What a reader's own browser keeps of them. */
  notebook: () => at('notebook', {}),
  icon: () => at('icon', {}),
  /** The name of the site as a drawing, where its author has one. */
  wordmark: () => withBase('wordmark.svg'),
  iconFile: (size: IconSize) => at('iconFile', { size }),
  manifest: () => at('manifest', {}),
  sitemap: () => at('sitemap', {}),
  robots: () => at('robots', {}),
  guide: () => at('guide', {}),
  themeScript: () => at('themeScript', {}),
  holdScript: () => at('holdScript', {}),
  mathStyles: () => at('mathStyles', {}),
  schema: (format: string) => at('schema', { format }),
} as const;

/** Anchor of a comment on its essay's page; also the prefix of every id inside the comment. */
export function commentAnchor(comment: string): string {
  return COMMENT_PREFIX + comment;
}

/** Anchor of a passage that comments quote, on its essay's page. */
export function passageAnchor(number: number): string {
  return `passage:${number}`;
}

/** Puts the base in front of a root-relative path that an author wrote (`/essays/x/`). */
export function withBase(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** A path of this site as a full address. */
export function absolute(path: string, origin: string): string {
  return new URL(path, origin).href;
}
