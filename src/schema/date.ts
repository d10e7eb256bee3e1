import * as z from 'zod';
import { schemaText } from '../locales/en/schema.ts';
import { saying } from './issue-message.ts';

const { date: text } = schemaText;

const FORM =
  /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

/** A calendar date (`2026-10-05`) or a date-time with its offset (`2026-10-05T09:40:00+01:00`), RFC 3339. */
function isDate(text: string): boolean {
  return FORM.test(text) && isDay(text.slice(0, 10));
}

/** True when the calendar has the day `2026-10-05`, or the month or year that is all there is of it. */
export function isDay(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date stays the string that the author wrote: a calendar date has no time zone, so it never becomes a Date. */
export const dateString = z.string().refine(
  isDate,
  saying((found) => (FORM.test(String(found)) ? text.noDay(String(found)) : text.form)),
);

/** A date-time with its offset: an instant, whoever reads it. */
export const dateTimeString = dateString.refine(
  (written) => written.length > 10,
  saying(() => text.noTime),
);

/** Ms before the start of a day in UTC at which that day begins in the first of all time zones, UTC+14. */
const FIRST_ZONE = 14 * 60 * 60 * 1000;

/** True when a date lies after an instant (ms since 1970), wherever on Earth its author is. */
export function isAfter(date: string, now: number): boolean {
  return instant(date) - (date.length === 10 ? FIRST_ZONE : 0) > now;
}

/** The calendar date of either form, in the author's own zone: `2026-10-05`. */
export function calendarDate(date: string): string {
  return date.slice(0, 10);
}

/** Milliseconds since 1970 for sorting; a calendar date counts as the start of its day in UTC. */
export function instant(date: string): number {
  return Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date);
}
