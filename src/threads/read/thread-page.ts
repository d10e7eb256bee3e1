import { ORDERS } from '../../addresses.ts';
import type { Order } from '../../addresses.ts';
import { instant } from '../../schema/date.ts';
import { commentAnchor, paths } from '../../site.ts';
import { isSortable, sortedPages } from '../model/orders.ts';
import type { PageBranch, CommentPlace } from '../model/pages.ts';
import type { ThreadReading, ThreadStanding } from './thread.ts';
import { readingOrder } from '../model/tree.ts';

/** A page of a thread: one of the pages that have each comment once, or one in another order. */
export type PageOf = CommentPlace | { readonly order: Order; readonly number: number };

/** One of the pages that follow each other. */
interface ThreadPart {
  readonly page: PageOf;
  /** When the first and the last of its comments were written, in time; empty where there is none. */
  readonly dates: readonly string[];
}

/** What a comment needs to know of its thread and of the page that shows it. */
export interface CommentSetting {
  readonly reading: ThreadReading;
  /** Undefined on a page that shows comments of several threads. */
  readonly page: PageOf | undefined;
  /** Ids of the comments and gaps of the thread to which a fragment leads on this page. */
  readonly ids: ReadonlySet<string>;
}

/** A page of a thread, with what the comments on it need of the whole thread. */
export interface ThreadPageView extends CommentSetting {
  readonly page: PageOf;
  readonly branches: readonly PageBranch<ThreadStanding>[];
  /** The pages that follow each other here, this one among them. */
  readonly parts: readonly ThreadPart[];
}

type Sheet = Pick<ThreadPageView, 'page' | 'branches'>;

function partOf({ page, branches }: Sheet): ThreadPart {
  const dates = readingOrder(branches)
    .flatMap(({ comment }) => comment?.date ?? [])
    .sort((a, b) => instant(a) - instant(b));
  return { page, dates: dates.filter((_, index) => index === 0 || index === dates.length - 1) };
}

/** Pages that follow each other. */
function run(reading: ThreadReading, sheets: readonly Sheet[]): readonly ThreadPageView[] {
  const parts = sheets.map(partOf);
  return sheets.map((sheet) => ({
    ...sheet,
    reading,
    ids: new Set(readingOrder(sheet.branches).map(({ id }) => id)),
    parts,
  }));
}

/** The page of a thread that is shown under its essay. */
export function firstPage(reading: ThreadReading): ThreadPageView {
  const [first] = standingPages(reading);
  if (!first) throw new Error(`the thread of ${reading.essay} has no first page`);
  return first;
}

/** The pages that have every comment of a thread once; the first of them is the essay's. */
function standingPages(reading: ThreadReading): readonly ThreadPageView[] {
  const sheets = reading.paged.pages.map(({ place, branches }) => ({ page: place, branches }));
  return [...Map.groupBy(sheets, ({ page }) => page.of).values()].flatMap((pages) => run(reading, pages));
}

/** The pages of a thread beside its essay's: the rest of it, and all of it in other orders. */
export function furtherPages(reading: ThreadReading): readonly ThreadPageView[] {
  const sorted = ORDERS.filter(() => isSortable(reading.comments)).flatMap((order) => {
    const pages = sortedPages(reading.tree, reading.paged, order);
    return run(
      reading,
      pages.map((branches, index) => ({ page: { order, number: index + 1 }, branches })),
    );
  });
  return [...standingPages(reading).slice(1), ...sorted];
}

/** Path of a page. */
export function pageHref({ essay }: ThreadReading, page: PageOf): string {
  return 'order' in page ? paths.sorted(essay, page.order, page.number) : paths.threadPage(essay, page);
}

/** A page on which comments of several threads stand. */
export function amongOthers(reading: ThreadReading): CommentSetting {
  return { reading, page: undefined, ids: new Set() };
}

/**
 * The id of a comment's element. Comments of two threads may have the same name, so that among comments of several threads
 * each anchor names its essay too; no id of an essay or a comment has a colon.
 */
export function anchorOn({ reading, page }: CommentSetting, comment: string): string {
  return page ? commentAnchor(comment) : commentAnchor(`${reading.essay}:${comment}`);
}

/** The address of a comment, for a link on a page: a fragment where the comment is on the same page. */
export function linkTo({ reading, ids }: CommentSetting, comment: string): string {
  return ids.has(comment) ? `#${commentAnchor(comment)}` : standingHref(reading, comment);
}

/** The permanent link of a comment; anywhere but in the conversation it leads to the page of the conversation. */
export function ownLink({ reading, page }: CommentSetting, comment: string): string {
  return !page || 'order' in page ? standingHref(reading, comment) : `#${commentAnchor(comment)}`;
}

function standingHref({ essay, paged }: ThreadReading, comment: string): string {
  return paths.comment(essay, comment, paged.placeOf.get(comment));
}
