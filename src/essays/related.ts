import { ADDRESSES, patternOf } from '../addresses.ts';
import type { Essay } from '../library.ts';

/** What relatedness is told from. */
export type Relating = Pick<Essay, 'id'> & {
  readonly data: Pick<Essay['data'], 'tags' | 'scenarios'>;
  readonly rendered: Pick<Essay['rendered'], 'graphs' | 'links'>;
};

const ESSAY_START = new RegExp(`^/${patternOf(ADDRESSES.essay.path)}`);

/** The id of the essay that an address from the root of the site leads to, whatever follows it. */
export function essayIn(link: string): string | undefined {
  return ESSAY_START.exec(link)?.groups?.['essay'];
}

function features({ data, rendered }: Relating): Set<string> {
  const graphs = [...data.scenarios, ...rendered.graphs].map((graph) => `graph ${graph}`);
  return new Set([...data.tags.map((tag) => `tag ${tag}`), ...graphs]);
}

function linksTo(from: Relating, to: Relating): boolean {
  return from.rendered.links.some((link) => essayIn(link) === to.id);
}

/**
 * The essays that have something in common with one, the nearest first: each tag and each graph that two share counts ln(N / n), where n of the
 * N essays have it (inverse document frequency, Spärck Jones 1972), so that what all have counts nothing; a link
 * from one to the other counts ln N, as what only one of them could have. Ties keep the order given.
 * @param essays All essays, the one itself among them.
 */
export function relatedTo<R extends Relating>(essay: Relating, essays: readonly R[]): R[] {
  const counts = new Map<string, number>();
  for (const one of essays) {
    for (const feature of features(one)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const own = features(essay);
  const score = (other: R): number => {
    const shared = [...features(other)].filter((feature) => own.has(feature));
    const weights = shared.map((feature) => Math.log(essays.length / (counts.get(feature) ?? 1)));
    const linked = linksTo(essay, other) || linksTo(other, essay) ? Math.log(essays.length) : 0;
    return weights.reduce((sum, weight) => sum + weight, linked);
  };
  return essays
    .filter(({ id }) => id !== essay.id)
    .map((other) => ({ other, score: score(other) }))
    .filter((one) => one.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ other }) => other);
}
