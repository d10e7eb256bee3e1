import { expect, it } from 'vitest';
import { commentsOf } from '../../../src/search/findings.ts';

/** A comment as Pagefind answers with it: a part of a record. */
const part = (id: string, title: string, excerpt: string, locations: readonly number[]) => ({
  title,
  url: `/essays/a/#c-${id}`,
  anchor: { id: `c-${id}` },
  excerpt,
  locations,
});

const record = (...parts: readonly ReturnType<typeof part>[]) => ({
  meta: { essay: 'An essay', days: '1 May|2 May|3 May' },
  anchors: ['c-one', 'c-two', 'c-three'].map((id) => ({ id })),
  sub_results: parts,
});

it('leads to each comment, by its author, its day and its essay', () => {
  const found = commentsOf(
    record(
      part('two', 'Ada B', 'Ada B. A <mark>gap</mark> is', [12]),
      part('three', 'Eve', 'no <mark>gap</mark>', [40]),
    ),
    [],
  );
  expect(found).toMatchObject([
    {
      title: 'Ada B',
      href: '/essays/a/#c-two',
      date: '2 May',
      essay: 'An essay',
      excerpt: 'A <mark>gap</mark> is',
    },
    { title: 'Eve', href: '/essays/a/#c-three', date: '3 May', excerpt: 'no <mark>gap</mark>' },
  ]);
});

it('takes an author’s name for no part of what was said, whatever the name', () => {
  const excerpts = [
    ['Ada', '<mark>Ada.</mark> Words', 'Words'],
    ['Ada', 'Adamant words', 'Adamant words'],
    ['<img> x', '&lt;img&gt; <mark>x.</mark> Words', 'Words'],
    ['Dr. No.', 'Dr. No. Words', 'Words'],
  ] as const;
  for (const [title, excerpt, rest] of excerpts)
    expect(commentsOf(record(part('one', title, excerpt, [1])), [])[0]?.excerpt).toBe(rest);
});

it('shows of several words the comments that have most of them, those that say them most often first', () => {
  const found = commentsOf(
    record(
      part('one', 'Ada', 'x', [3, 4, 5]),
      part('two', 'Bea', 'x', [12, 13]),
      part('three', 'Cai', 'x', [22, 23, 24]),
    ),
    [new Set([3, 4, 5, 12, 22]), new Set([13, 23, 24])],
  );
  expect(found.map(({ title }) => title)).toEqual(['Cai', 'Bea']);
});
