import { anything, attempt, field, listOf, number, optional, text } from '../../browser/parse-unknown.ts';
import type { Parser } from '../../browser/parse-unknown.ts';
import { REMEMBERED } from '../model/remembered.ts';

/**
 * What a reader has seen of a thread, as their browser keeps it. A visit goes on as long as no half hour passes without
 * a page of the thread being opened (the session of web analytics), so that reading on the next page ends nothing.
 */
export interface Visits {
  /** When this visit began and when a page was last opened, in ms since 1970. */
  readonly start: number;
  readonly last: number;
  /** When the visit before was last active; undefined in the first one. */
  readonly before: number | undefined;
  /** The start of the visit in which each comment was first there, by its id. */
  readonly seen: ReadonlyMap<string, number>;
}

/** Stored in `history.state`, so that reload and Back mark the same comments as new: those first seen since `start`. */
export type VisitMark = Pick<Visits, 'start' | 'before'>;

const PAUSE = 1_800_000;
const LONG_AGO = 1;

/** A time in ms since 1970 that is not after another one. */
const timeUntil =
  (latest: number): Parser<number> =>
  (value) => {
    const time = number(value);
    if (time <= 0 || time > latest) throw new TypeError('not a time of the past');
    return time;
  };

const markUntil =
  (now: number): Parser<VisitMark> =>
  (value) => {
    const start = timeUntil(now)(field(value, 'start'));
    return { start, before: optional(timeUntil(start))(field(value, 'before')) };
  };

const visitsUntil =
  (now: number): Parser<Visits> =>
  (value) => {
    const seen = listOf((entry): [string, number] => {
      const [id, time] = listOf(anything)(entry);
      return [text(id), timeUntil(now)(time)];
    })(field(value, 'seen'));
    if (seen.length > REMEMBERED) throw new TypeError('more comments than are ever kept');
    const last = timeUntil(now)(field(value, 'last'));
    return { ...markUntil(now)(value), last, seen: new Map(seen) };
  };

/** The mark in a history state; undefined for anything else. */
export function parseVisitMark(state: unknown, now: number): VisitMark | undefined {
  return attempt(() => markUntil(now)(state));
}

/** What the browser kept, checked field by field; undefined for anything else, since other scripts can write there. */
export function parseVisits(json: string, now: number): Visits | undefined {
  return attempt(() => visitsUntil(now)(JSON.parse(json)));
}

export function storedVisits({ start, last, before, seen }: Visits): string {
  return JSON.stringify({ start, last, before, seen: [...seen] });
}

/**
 * The visits after a page was opened.
 * @param newest Ids of the thread's comments, newest first.
 * @param now ms since 1970, by the reader's clock.
 */
export function visitNow(kept: Visits | undefined, newest: readonly string[], now: number): Visits {
  const goesOn = kept !== undefined && now - kept.last <= PAUSE;
  const start = goesOn ? kept.start : now;
  // When newer comments are deleted, older ones that were forgotten come into the list again: they are not new.
  const known = kept?.seen.size === REMEMBERED ? newest.findLastIndex((id) => kept.seen.has(id)) : Infinity;
  const seen = newest
    .slice(0, REMEMBERED)
    .map((id, index) => [id, kept?.seen.get(id) ?? (index > known ? LONG_AGO : start)] as const);
  return { start, last: now, before: goesOn ? kept.before : kept?.last, seen: new Map(seen) };
}

/** The comments that were not there at the visit before; none at the first visit. */
export function newFor({ start, before }: VisitMark, { seen }: Visits): ReadonlySet<string> {
  const fresh = before === undefined ? [] : [...seen].filter(([, since]) => since >= start);
  return new Set(fresh.map(([id]) => id));
}
