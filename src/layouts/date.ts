/**
 * A date as its readers write it. The author's calendar day is shown whatever the machine's zone: the string is taken
 * apart, never read as a moment.
 * @param date A date or date-time of schema/date.
 * @param language BCP 47 tag of the site.
 */
export function formatDate(date: string, language: string): string {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}
