import { posix } from 'node:path';
import { DATA_PACKAGE, DATA_TABLES, ORDERS, POLIS_TABLES, addressOf } from '../addresses.ts';
import type { Addressed } from '../addresses.ts';
import { linkTargets } from '../address-lookup.ts';
import { COMMENTS_PER_PAGE, PER_PAGE, furtherNumbers } from '../list-pages.ts';
import { answerable } from '../schema/answerable.ts';
import { commentAuthor } from '../schema/comment.ts';
import type { CommentData } from '../schema/comment.ts';
import { calendarDate } from '../schema/date.ts';
import type { EssayData } from '../schema/essay.ts';
import { compareWritten } from '../schema/order.ts';
import { tagSlug } from '../schema/tag.ts';
import { PREVIEWS_PER_FILE } from '../threads/model/comment-previews.ts';
import { causesOf } from '../threads/model/causes.ts';
import type { StatedThread } from '../threads/model/causes.ts';
import { datedOf, isSortable, sortedPages } from '../threads/model/orders.ts';
import { cutThread } from '../threads/model/pages.ts';
import { growTree } from '../threads/model/tree.ts';
import type { CommentFile, Parsed } from './parse.ts';

/** Everything in a folder that another file may name. A broken file counts as there: its own problem is told. */
export interface Targets {
  readonly scenarios: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Addresses of published pages and files, from the root of the site: `/essays/a/`. */
  readonly addresses: ReadonlySet<string>;
  /** Old addresses of published essays, each as the page that is there: `/old/a/`. */
  readonly aliases: ReadonlySet<string>;
  /** Names of all files of the folder. */
  readonly files: ReadonlySet<string>;
}

/**
 * Whether a page or a file of the published site has an address. A file of the author's public/ is at that of its name.
 * @param address path from the root of the site, without a query or an anchor
 */
export function hasAddress(address: string, { addresses, aliases, files }: Targets): boolean {
  return addresses.has(address) || aliases.has(address) || files.has(`public${address}`);
}

/**
 * The address of the essay that a link to another system's page of it most likely means: `other.html`, `../other/`,
 * `/2019/other`. Undefined when no essay has that name.
 */
export function essayNamed(link: string, { addresses }: Targets): string | undefined {
  const [path = ''] = link.split(/[?#]/, 1);
  const essay = posix.basename(path).replace(/\.[a-z]{2,8}$/i, '');
  const address = `/${addressOf('essay', { essay })}`;
  return essay !== '' && addresses.has(address) ? address : undefined;
}

function idsOf(
  parsed: Parsed,
  kind: 'essay' | 'person' | 'page' | 'scenario',
  good: Iterable<string>,
): Set<string> {
  const prefix = `${kind}/`;
  const broken = [...parsed.broken]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return new Set([...good, ...broken]);
}

/** The pages of a thread besides that of its essay, cut as the build cuts them. */
function threadPages(essay: string, comments: ReadonlyMap<string, CommentFile>) {
  const dated = [...comments].map(([id, { data }]) => datedOf(id, data)).sort(compareWritten);
  const tree = growTree(dated);
  const paged = cutThread(tree);
  const places = paged.pages.map(({ place }) => place);
  const orders = ORDERS.filter(() => isSortable(dated)).map((order) => ({
    order,
    count: sortedPages(tree, paged, order).length,
  }));
  const branches = places.flatMap(({ of: comment, number }) =>
    comment === undefined ? [] : [{ essay, comment, number }],
  );
  return {
    pagedEssay: places.length > 1 ? [{ essay }] : [],
    threadPage: places
      .filter(({ of: comment, number }) => comment === undefined && number > 1)
      .map(({ number }) => ({ essay, number })),
    branch: branches.filter(({ number }) => number === 1),
    branchPage: branches.filter(({ number }) => number > 1),
    sorted: orders.map(({ order }) => ({ essay, order })),
    sortedPage: orders.flatMap(({ order, count }) =>
      Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({ essay, order, number: index + 2 })),
    ),
  };
}

/** A thread as the search for what moved its commenters reads it. */
function statedThread({ essays }: Parsed) {
  return ([essay, files]: readonly [string, ReadonlyMap<string, CommentFile>]): [string, StatedThread] => {
    const comments = [...files].map(([id, { data }]) => ({ id, data }));
    const written = ({ id, data: { date } }: (typeof comments)[number]) => ({ id, date });
    return [
      essay,
      {
        scenarios: essays.get(essay)?.data.scenarios ?? [],
        comments: comments.sort((a, b) => compareWritten(written(a), written(b))),
      },
    ];
  };
}

/** Groups things by all that each belongs to, and gives the further pages of the list of each group. */
function pagesOf<Thing, Group extends object>(
  things: readonly Thing[],
  groupsOf: (thing: Thing) => readonly string[],
  fill: (group: string) => Group,
  perPage?: number,
): (Group & { readonly number: number })[] {
  const groups = Map.groupBy(things.flatMap(groupsOf), (group) => group);
  return [...groups].flatMap(([group, { length }]) =>
    furtherNumbers(length, perPage).map((number) => ({ ...fill(group), number })),
  );
}

/** The pages of lists, cut as the build cuts them. */
function listPages(
  { site }: Parsed,
  essays: readonly EssayData[],
  comments: readonly CommentData[],
  scenarios: readonly string[],
) {
  const yearOf = ({ date }: EssayData): string => calendarDate(date).slice(0, 4);
  // The archive's own page has all essays while there are few.
  const dated = essays.length > PER_PAGE ? essays : [];
  const years = [...new Set(dated.map(yearOf))];
  const shown = comments.filter(({ state }) => state !== 'deleted');
  const commenters = shown.map(commentAuthor).flatMap((author) => ('person' in author ? author.person : []));
  return {
    year: years.map((year) => ({ year })),
    yearPage: pagesOf(
      dated,
      (essay) => [yearOf(essay)],
      (year) => ({ year }),
    ),
    graphsPage: furtherNumbers(scenarios.length).map((number) => ({ number })),
    tagPage: pagesOf(
      essays,
      ({ tags }) => tags,
      (tag) => ({ tag: tagSlug(tag) }),
    ),
    seriesPage: pagesOf(
      essays,
      ({ series }) => (series ? [series.id] : []),
      (series) => ({ series }),
    ),
    personEssays: pagesOf(
      essays,
      ({ authors }) => authors ?? (site ? [site.author] : []),
      (person) => ({ person }),
    ),
    personComments: pagesOf(
      commenters,
      (person) => [person],
      (person) => ({ person }),
      COMMENTS_PER_PAGE,
    ),
    commenter: [...new Set(commenters)].map((person) => ({ person })),
    commentsPage: furtherNumbers(shown.length, COMMENTS_PER_PAGE).map((number) => ({ number })),
  };
}

/** What has addresses in the published site. */
function addressedIn(parsed: Parsed, scenarios: ReadonlySet<string>, people: Iterable<string>): Addressed {
  const published = [...parsed.essays].filter(([id]) => parsed.published.has(id));
  const threads = published.map(
    ([essay]) => [essay, parsed.threads.get(essay) ?? new Map<string, CommentFile>()] as const,
  );
  const comments = threads.flatMap(([essay, files]) =>
    [...files].map(([comment, { data }]) => ({ essay, comment, data })),
  );
  const pages = threads.map(([essay, files]) => threadPages(essay, files));
  const answered = answerable(
    published.map(([, { data }]) => data),
    comments.map(({ data }) => data),
  );
  const essays = idsOf(
    parsed,
    'essay',
    published.map(([essay]) => essay),
  );
  const series = published.flatMap(([, { data }]) => (data.series ? [data.series.id] : []));
  return {
    site: [{}],
    dataJson: [...DATA_TABLES, DATA_PACKAGE].map((table) => ({ table })),
    dataCsv: [...DATA_TABLES, ...POLIS_TABLES].map((table) => ({ table })),
    essay: [...essays].map((essay) => ({ essay })),
    pagedEssay: pages.flatMap((thread) => thread.pagedEssay),
    threadPage: pages.flatMap((thread) => thread.threadPage),
    branch: pages.flatMap((thread) => thread.branch),
    branchPage: pages.flatMap((thread) => thread.branchPage),
    sorted: pages.flatMap((thread) => thread.sorted),
    sortedPage: pages.flatMap((thread) => thread.sortedPage),
    movesPage: furtherNumbers(causesOf(new Map(threads.map(statedThread(parsed)))).length).map((number) => ({
      number,
    })),
    furtherPreviews: threads.flatMap(([essay, files]) => {
      const shown = [...files.values()].filter(({ data }) => data.state !== 'deleted');
      return furtherNumbers(shown.length, PREVIEWS_PER_FILE).map((number) => ({ essay, number }));
    }),
    counterGraph: comments
      .filter(({ data }) => data.graph && data.state === 'live')
      .map(({ essay, comment }) => ({ essay, comment })),
    scenario: [...scenarios].map((scenario) => ({ scenario })),
    answeredScenario: [...answered].map((scenario) => ({ scenario })),
    person: [...people].map((person) => ({ person })),
    tag: published.flatMap(([, { data }]) => data.tags.map((tag) => ({ tag: tagSlug(tag) }))),
    series: series.map((id) => ({ series: id })),
    page: [...idsOf(parsed, 'page', parsed.pages.keys())].map((page) => ({ page })),
    ...listPages(
      parsed,
      published.map(([, { data }]) => data),
      comments.map(({ data }) => data),
      [...scenarios],
    ),
  };
}

/**
 * Collects what the files of a folder may point at.
 * @param files Names of all its files.
 * @param withheld Scenarios that only unpublished essays show, and that have no page therefore: known once all texts are
 * rendered.
 */
export function targetsOf(
  parsed: Parsed,
  files: ReadonlySet<string>,
  withheld: ReadonlySet<string> = new Set(),
): Targets {
  const people = idsOf(parsed, 'person', parsed.people.keys());
  const scenarios = idsOf(parsed, 'scenario', parsed.scenarios.keys());
  const addressed = addressedIn(parsed, scenarios.difference(withheld), people);
  return {
    people,
    scenarios,
    addresses: new Set(linkTargets(addressed).map((path) => `/${path}`)),
    aliases: new Set(
      [...parsed.essays].flatMap(([id, { data }]) =>
        parsed.published.has(id) ? data.aliases.map((alias) => alias.replace(/\/?$/, '/')) : [],
      ),
    ),
    files,
  };
}
