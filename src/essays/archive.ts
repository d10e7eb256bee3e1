import type { Essay } from '../library.ts';
import { calendarDate } from '../schema/date.ts';

/** The essays of a year, in the order given. */
export interface ArchiveYear<Dated> {
  readonly year: string;
  readonly essays: readonly Dated[];
}

/** Essays by the years of their dates, in the order in which the years come first. */
export function yearsOf<Dated extends Pick<Essay, 'data'>>(
  essays: readonly Dated[],
): readonly ArchiveYear<Dated>[] {
  const years = Map.groupBy(essays, ({ data }) => calendarDate(data.date).slice(0, 4));
  return [...years].map(([year, written]) => ({ year, essays: written }));
}
