import { ADDRESSES, patternOf } from '../addresses.ts';
import type { Essay } from '../library.ts';
import type { EssayFacts } from '../markdown/rendered.ts';

/** What relatedness is told from. */
export type Relating = Pick<Essay, 'id'> & {
  readonly data: Pick<Essay['data'], 'tags' | 'scenarios'>;
  readonly rendered: Pick<EssayFacts, 'graphs' | 'links'>;
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

/** For each essay, by its id, the essays that it links to and those that link to it. */
function linked(essays: readonly Relating[]): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map(essays.map(({ id }) => [id, new Set<string>()]));
  for (const { id, rendered } of essays) {
    for (const link of rendered.links) {
      const to = essayIn(link);
      if (to === undefined || to === id) continue;
      beside.get(to)?.add(id);
      beside.get(id)?.add(to);
    }
  }
  return beside;
}

/**
 * What the essays of a site have in common: each tag and each graph that two share counts ln(N / n), where n of the N
 * essays have it (inverse document frequency, Spärck Jones 1972), so that what all have counts nothing; a link from one to
 * the other counts ln N, as what only one of them could have. The essays are gone through once, not once for each page.
 * @returns for an essay among them, those that have something in common with it, the nearest first; ties keep the order
 * given.
 */
export function relations<R extends Relating>(essays: readonly R[]): (id: string) => R[] {
  const sharing = new Map<string, number[]>();
  const own = essays.map(features);
  for (const [index, some] of own.entries()) {
    for (const feature of some) {
      const members = sharing.get(feature) ?? [];
      sharing.set(feature, members);
      members.push(index);
    }
  }
  const places = new Map(essays.map(({ id }, index) => [id, index]));
  const links = linked(essays);
  return (id) => {
    const scores = new Map<number, number>();
    const add = (index: number, weight: number): void => {
      if (weight > 0 && essays[index]?.id !== id) scores.set(index, (scores.get(index) ?? 0) + weight);
    };
    for (const feature of own[places.get(id) ?? -1] ?? []) {
      const members = sharing.get(feature) ?? [];
      const weight = Math.log(essays.length / members.length);
      if (weight > 0) for (const index of members) add(index, weight);
    }
    for (const other of links.get(id) ?? []) add(places.get(other) ?? -1, Math.log(essays.length));
    return [...scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .flatMap(([index]) => essays[index] ?? []);
  };
}
