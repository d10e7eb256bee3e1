import type { Essay } from '../library.ts';

/** What a series needs to know of an essay. */
type Member = Pick<Essay, 'id' | 'data'>;

/** A series of essays, in the order of their parts. */
export interface EssaySeries<M extends Member = Essay> {
  readonly id: string;
  readonly title: string;
  readonly essays: readonly M[];
}

/** The name of a series is its id, read as words. */
export function seriesTitle(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** All series of the given essays, by id. Only what is given is counted, so a draft leaves no gap. */
export function seriesOf<M extends Member>(essays: readonly M[]): readonly EssaySeries<M>[] {
  const ids = [...new Set(essays.flatMap(({ data }) => data.series?.id ?? []))].sort();
  return ids.map((id) => ({
    id,
    title: seriesTitle(id),
    essays: essays
      .filter(({ data }) => data.series?.id === id)
      .toSorted((a, b) => (a.data.series?.part ?? 0) - (b.data.series?.part ?? 0)),
  }));
}

/** Where an essay stands in its series. */
export interface SeriesPart<M extends Member = Essay> {
  readonly series: EssaySeries<M>;
  /** From 1. */
  readonly number: number;
  readonly previous: M | undefined;
  readonly next: M | undefined;
}

/** An essay's place in its series; undefined when it belongs to none. */
export function partOf<M extends Member>(essay: Member, essays: readonly M[]): SeriesPart<M> | undefined {
  const own = essay.data.series?.id;
  if (own === undefined) return undefined;
  const [series] = seriesOf(essays.filter(({ data }) => data.series?.id === own));
  const index = series?.essays.findIndex(({ id }) => id === essay.id) ?? -1;
  if (!series || index < 0) return undefined;
  return {
    series,
    number: index + 1,
    previous: series.essays[index - 1],
    next: series.essays[index + 1],
  };
}
