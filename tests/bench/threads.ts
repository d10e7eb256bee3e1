/**
 * Measures how the time to lay out a thread grows with its length, for threads of several forms: the ratios of 5,000,
 * 10,000 and 20,000 comments, which should be about 2. It prints and judges nothing.
 */
import { sortedPages } from '../../src/threads/model/orders.ts';
import { cutThread } from '../../src/threads/model/pages.ts';
import { matchQuotes } from '../../src/threads/quotes/match-quotes.ts';
import { growTree } from '../../src/threads/model/tree.ts';

const SIZES = [5_000, 10_000, 20_000];
const RUNS = 5;

/** The comment that number n answers, by the form of the thread. */
const FORMS: Readonly<Record<string, (n: number) => number | undefined>> = {
  'all answer the essay': () => undefined,
  'all answer one comment': (n) => (n === 0 ? undefined : 0),
  'each answers the one before': (n) => (n === 0 ? undefined : n - 1),
  'two answers to each': (n) => (n === 0 ? undefined : Math.floor((n - 1) / 2)),
  'branches of 37, crooked': (n) => (n % 37 === 0 ? undefined : n - 1 - ((n * 7) % (n % 37))),
};

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return middle(times);
}

function report(name: string, times: readonly number[]): void {
  const ratios = times.slice(1).map((time, index) => (time / (times[index] ?? 1)).toFixed(1));
  console.log(
    `${name.padEnd(32)} ${times.map((time) => `${time.toFixed(1)} ms`).join(', ')}; ratios ${ratios.join(', ')}`,
  );
}

console.log(`Pages of a thread and both its orders, ${SIZES.join(', ')} comments`);
for (const [form, parentOf] of Object.entries(FORMS)) {
  const times = SIZES.map((size) => {
    const comments = Array.from({ length: size }, (_, n) => {
      const parent = parentOf(n);
      const date = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      return {
        id: `c${n}`,
        parent: parent === undefined ? undefined : `c${parent}`,
        pinned: false,
        date,
        isDeleted: false,
      };
    });
    return timed(() => {
      const tree = growTree(comments);
      const paged = cutThread(tree);
      return [sortedPages(tree, paged, 'newest'), sortedPages(tree, paged, 'liveliest')];
    });
  });
  report(form, times);
}

console.log(
  `Passages of an essay of 8,000 words that so many comments quote, a third of them in other words`,
);
const essay = Array.from({ length: 80 }, (_, block) =>
  Array.from({ length: 100 }, (_, word) => `w${(block * 31 + word * 17) % 997}`),
);
report(
  'quotations',
  SIZES.map((size) => {
    const quotations = Array.from({ length: size }, (_, n) => {
      const words = (essay[n % 80] ?? []).slice(n % 60, (n % 60) + 20);
      return { comment: `c${n}`, words: n % 3 === 0 ? [...words, 'changed', ...words] : words };
    });
    return timed(() => matchQuotes(essay, quotations));
  }),
);
