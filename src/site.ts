import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSite } from './schema/files.ts';
import { ContentError } from './schema/problem.ts';
import type { Site } from './schema/site.ts';
import { unreadable } from './schema/unreadable.ts';

/** `/` or `/sub/path/`: always with a slash at both ends. */
function normalBase(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Folder with the content, absolute. From CONTENT_DIR; `content` in the working directory when unset. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

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
 * Host name under which feed ids are minted: that of `site.json`, whatever SITE_URL says, because a copy served
 * elsewhere holds the same essays and nobody should find them unread again.
 * @throws ContentError as `readSite` does.
 */
export function guidAuthority(): string {
  return new URL(readSettings().origin).hostname;
}

/** Px of the icons that systems ask for: Apple's, and those of a web manifest. */
export const ICON_SIZES = [180, 192, 512] as const;
export type IconSize = (typeof ICON_SIZES)[number];
/** A page of a thread: one of the thread's own, or one of the branch that continues the comment `of`; from 1. */
interface ThreadPlace {
  readonly of: string | undefined;
  readonly number: number;
}

/** The thread begins under its essay; a further page of anything has its number at the end. */
function threadPage(essay: string, { of, number }: ThreadPlace): string {
  if (of !== undefined) return numbered(`${base}essays/${essay}/branch/${of}/`, number);
  return number === 1 ? `${base}essays/${essay}/` : `${base}essays/${essay}/thread/${number}/`;
}

function numbered(path: string, number: number): string {
  return number === 1 ? path : `${path}${number}/`;
}

/** Every address of the site, as a path under the base. Nothing else builds one. */
export const paths = {
  home: () => base,
  essay: (essay: string) => `${base}essays/${essay}/`,
  /** A comment where it stands. Its link for ever is that with no place: from there a script finds it. */
  comment: (essay: string, comment: string, place: ThreadPlace = { of: undefined, number: 1 }) =>
    `${threadPage(essay, place)}#${commentAnchor(comment)}`,
  /** A passage of an essay that its thread answers; no heading has a colon in its id. */
  passage: (essay: string, number: number) => `${base}essays/${essay}/#${passageAnchor(number)}`,
  thread: (essay: string) => `${base}essays/${essay}/#thread`,
  /** Where an essay is answered; and a comment on it, or one of its graphs (src/threads/reply/answer-link.ts). */
  answer: (essay: string) => `${base}essays/${essay}/answer/`,
  answerTo: (essay: string, comment: string) => `${base}essays/${essay}/answer/#to=${comment}`,
  answerGraph: (essay: string, scenario: string) => `${base}essays/${essay}/answer/#graph=${scenario}`,
  /** The comments of an essay in a few words each, for the page that answers them. */
  threadCatalogue: (essay: string) => `${base}essays/${essay}/thread.json`,
  threadPage,
  /** The thread in another order. */
  sorted: (essay: string, order: 'newest' | 'liveliest', number = 1) =>
    numbered(`${base}essays/${essay}/${order}/`, number),
  /** Where the comments stand that are not on the essay's page, and which comments are the newest. */
  threadIndex: (essay: string) => `${base}essays/${essay}/thread/index.json`,
  threadNews: (essay: string) => `${base}essays/${essay}/thread/newest.json`,
  person: (person: string) => `${base}people/${person}/`,
  tag: (tag: string) => `${base}tags/${tag}/`,
  series: (series: string) => `${base}series/${series}/`,
  archive: () => `${base}archive/`,
  page: (page: string) => `${base}${page}/`,
  graphs: () => `${base}graphs/`,
  graph: (scenario: string) => `${base}graphs/${scenario}/`,
  /** Where an essay first shows the graph; the anchor is that of src/graphs/model/graph-anchor.ts. */
  graphIn: (essay: string, scenario: string) => `${base}essays/${essay}/#graph-${scenario}`,
  /** The graph with a curve drawn over it, in its instrument; `fragment` is of `encodeCurve`. */
  graphWith: (scenario: string, fragment: string) => `${base}graphs/${scenario}/#${fragment}`,
  /** The graph without the site around it, for frames on other people's pages. */
  graphEmbed: (scenario: string) => `${base}graphs/${scenario}/embed/`,
  graphFile: (scenario: string, extension: 'svg' | 'png' | 'json' | 'csv') =>
    `${base}graphs/${scenario}.${extension}`,
  /** The picture of an essay for other sites. */
  card: (essay: string) => `${base}essays/${essay}/card.png`,
  siteCard: () => `${base}card.png`,
  /** The essay as Markdown, for those who read with programs. */
  source: (essay: string) => `${base}essays/${essay}.md`,
  /** The curve that a comment would draw, as a picture. */
  counterGraphFile: (essay: string, comment: string, extension: 'svg' | 'png') =>
    `${base}essays/${essay}/graphs/${comment}.${extension}`,
  search: () => `${base}search/`,
  /** Folder of the index that the search page reads. */
  searchIndex: () => `${base}pagefind/`,
  feed: () => `${base}feed.xml`,
  /** All feeds, for people. */
  feeds: () => `${base}feeds/`,
  threadFeed: (essay: string) => `${base}feeds/threads/${essay}.xml`,
  scenarioFeed: (scenario: string) => `${base}feeds/scenarios/${scenario}.xml`,
  icon: () => `${base}icon.svg`,
  iconFile: (size: IconSize) => `${base}icon-${size}.png`,
  manifest: () => `${base}site.webmanifest`,
  sitemap: () => `${base}sitemap-index.xml`,
  robots: () => `${base}robots.txt`,
  guide: () => `${base}llms.txt`,
  themeScript: () => `${base}theme.js`,
  mathStyles: () => `${base}math.css`,
  schema: (kind: string) => `${base}schema/${kind}.json`,
} as const;

/** Anchor of a comment on its essay's page; also the prefix of every id inside the comment. */
export function commentAnchor(comment: string): string {
  return `c-${comment}`;
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
