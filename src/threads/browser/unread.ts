import { anything, field, listOf, number, text } from '../../browser/parse-unknown.ts';
import type { Parser } from '../../browser/parse-unknown.ts';
import { recall, remember } from '../../browser/storage.ts';
import { newFor, parseVisitMark, parseVisits, storedVisits, visitNow } from './visits.ts';
import type { VisitMark } from './visits.ts';

/** A comment of the thread, on this page or another. */
export interface ToldNews {
  readonly id: string;
  /** When it was written, in ms since 1970. */
  readonly time: number;
  /** Path of the page on which it stands. */
  readonly page: string;
}

/** What is new in a thread. */
export interface Unread {
  /** The day since when, in words. */
  readonly since: string;
  readonly ids: ReadonlySet<string>;
}

/** Key of the history state and of the storage. */
const KEY = 'countergraph-visits';

/** The comments of this page, newest first. Deleted ones and gaps have no date, and are no news. */
export function toldHere(thread: Element): ToldNews[] {
  const told = Array.from(thread.querySelectorAll('.comment[id]'), (comment) => ({
    id: comment.id.slice(2),
    time: Date.parse(comment.querySelector('time')?.dateTime ?? ''),
    page: location.pathname,
  }));
  return told.filter(({ time }) => !Number.isNaN(time)).sort((a, b) => b.time - a.time);
}

const parseNews: Parser<ToldNews[]> = (value) => {
  const pages = listOf(text)(field(value, 'pages'));
  return listOf((comment) => {
    const [id, time, place] = listOf(anything)(comment);
    return { id: text(id), time: number(time), page: text(pages[number(place)]) };
  })(field(value, 'comments'));
};

/**
 * The newest comments of all pages of a thread, newest first, from its own file.
 * @throws Error when the file cannot be fetched, and TypeError when it is not what it should be.
 */
export async function toldElsewhere(address: string): Promise<ToldNews[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return parseNews(await answer.json());
}

/** The day that the address asks for, `?since=2026-11-01`: like the dates of comments, a day in UTC. */
function askedSince(): number | undefined {
  const asked = new URLSearchParams(location.search).get('since') ?? '';
  const time = /^\d{4}-\d\d-\d\d$/.test(asked) ? Date.parse(asked) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** A day in the language of the page. */
function dayOf(time: number, zone: Pick<Intl.DateTimeFormatOptions, 'timeZone'> = {}): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', ...zone }).format(
    time,
  );
}

/** The mark that this page left in the tab's history before it was reloaded or left. */
function keptEntry(now: number): VisitMark | undefined {
  const state: unknown = history.state;
  return parseVisitMark(Reflect.get(Object(state), KEY), now);
}

/**
 * Notes the visit, and says what is new: what came since the day that the address asks for, or since the visit before.
 * A page says the same again after a reload, and when the reader comes back to it by the browser's history.
 * @param home Path of the essay, under which its thread is remembered.
 * @param told Newest first.
 * @param now ms since 1970, by the reader's clock: nothing else tells one visit from the next.
 * @returns undefined at the first visit, unless the address asks for a day
 */
export function unreadOf(home: string, told: readonly ToldNews[], now: number): Unread | undefined {
  const key = `${KEY}:${home}`;
  const stored = recall('localStorage', key);
  const kept = stored === undefined ? undefined : parseVisits(stored, now);
  const ids = told.map(({ id }) => id);
  const visits = visitNow(kept, ids, now);
  // Without storage every visit is the first one, and nothing else is lost.
  remember('localStorage', key, storedVisits(visits));
  const entry = keptEntry(now) ?? { start: visits.start, before: visits.before };
  const state: unknown = history.state;
  history.replaceState({ ...Object(state), [KEY]: entry }, '');
  const since = askedSince();
  if (since !== undefined) {
    const later = told.filter(({ time }) => time >= since).map(({ id }) => id);
    return { since: dayOf(since, { timeZone: 'UTC' }), ids: new Set(later) };
  }
  return entry.before === undefined ? undefined : { since: dayOf(entry.before), ids: newFor(entry, visits) };
}
