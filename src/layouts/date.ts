/**
 * A date as it is written in a language. The author's calendar day is shown whatever the machine's zone: the string is taken
 * apart, never read as a moment.
 * @param date A date or date-time of schema/date.
 * @param language BCP 47 tag: of the interface where the date stands in it, of the site where it stands in a text.
 */
export function formatDate(date: string, language: string): string {
  return formatOf(language).format(dayOf(date));
}

/**
 * The days from the first of some dates to the last, as short as the language allows: "3–20 October 2026". Empty for none.
 * @param dates Dates or date-times, in time.
 */
export function formatDates(dates: readonly string[], language: string): string {
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  return formatOf(language).formatRange(dayOf(first), dayOf(last));
}

/** A date-time as its author's clocks showed it: "5 December 2026, 09:00"; a date as `formatDate` does. */
export function formatMoment(date: string, language: string): string {
  const time = date.slice(11, 16);
  return time === '' ? formatDate(date, language) : `${formatDate(date, language)}, ${time}`;
}

/** By language: to make one takes as long as to write a thousand dates with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}

function dayOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}
