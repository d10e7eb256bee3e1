import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commentRows, curveRows, moveRows, stanceRows } from '../../../src/data/thread-rows.ts';
import { parseComment } from '../../../src/schema/files.ts';
import { causesOf } from '../../../src/threads/model/causes.ts';
import { positionsOf } from '../../../src/threads/model/positions.ts';

/** A thread of files, each of its own day. */
function threadOf(...frontMatters: readonly string[]) {
  const comments = frontMatters.map((front, index) => {
    const day = String(index + 1).padStart(2, '0');
    const { value } = parseComment(
      `c${index}.md`,
      `---\ndate: 2026-01-${day}\n${front}\n---\nText ${index}.\n`,
    );
    if (!value) throw new Error(front);
    return { id: `c${index}`, data: value.data };
  });
  return {
    essay: 'essay',
    comments,
    names: new Map(comments.map(({ id, data }) => [id, data.author])),
    positions: positionsOf(comments, ['a', 'b']),
  };
}

type Thread = ReturnType<typeof threadOf>;

/** The rows of its moves, with what caused them as the pages of moves have it. */
function movesOf(thread: Thread) {
  const causes = causesOf(new Map([['essay', { scenarios: ['a', 'b'], comments: thread.comments }]]));
  return moveRows(
    thread,
    new Map(
      causes.flatMap(({ key, moves }) =>
        moves.map(({ move }) => [move.comment, { key, name: thread.names.get(key.slice(6)) ?? '' }]),
      ),
    ),
  );
}

const plain = ({ id }: { readonly id: string }) => Promise.resolve({ text: `words of ${id}`, quotes: [] });

it('gives a row for each number of a stance as its file has it, and marks the latest of each author', () => {
  const numbers = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 })
    .map((parts) => parts.map((part) => part / 4000));
  fc.assert(
    fc.property(numbers, ([a = 0, b = 0, none = 0, axes = 0]) => {
      const stance = `author: Ada\nstance: { a: ${a}, b: ${b}, none: ${none}, axes: ${axes} }`;
      const rows = stanceRows(threadOf('author: Ada\nstance: { scenario: a }', stance));
      const latest = rows.filter((row) => row[7] === true);
      expect(Object.fromEntries(latest.map((row) => [row[5], row[6]]))).toEqual({ a, b, none, axes });
      expect(rows.filter((row) => row[7] === false).map((row) => row.slice(5, 7))).toEqual([
        ['a', undefined],
      ]);
    }),
  );
});

it('says of each move on what, how far, and after which comment', () => {
  const thread = threadOf(
    'author: Ada\nsample: true\nstance: { a: 0.6, b: 0.3 }',
    'author: Bob',
    'author: Ada\nsample: true\nstance: { a: 0.2, b: 0.3, none: 0.5 }\nmoved: { by: c1 }',
  );
  const head = ['essay', 'c2', 'Ada', '2026-01-03', true];
  const rest = ['a', 'none', 'essay/c1', 'Bob'];
  expect(movesOf(thread)).toEqual(
    expect.arrayContaining([
      [...head, 'a', 0.6, 0.2, ...rest],
      [...head, 'none', undefined, 0.5, ...rest],
    ]),
  );
});

it('tells nothing of a comment that was deleted or retracted, not even who named it', async () => {
  const graph =
    'graph: { answers: a, series: s, knots: [[0, 0], [0.5, 0.1], [0.7, 0.2], [0.8, 0.3], [1, 1]] }';
  for (const state of ['deleted', 'retracted']) {
    const thread = threadOf(
      'author: Ada\nstance: { a: 0.6 }',
      `author: Gone\nstate: ${state}\nstance: { b: 0.9 }\n${graph}`,
      `author: Ada\nparent: c1\nstance: { a: 0.1 }\nmoved: { by: c1 }\n${graph}`,
    );
    const comments = await Array.fromAsync(commentRows(thread, plain));
    const told = JSON.stringify([comments, stanceRows(thread), movesOf(thread), curveRows(thread)]);
    expect(told).not.toMatch(/c1|Gone/);
    expect(comments.map((row) => row.slice(8, 10))).toEqual([
      ['essay', undefined],
      ['removed', undefined],
    ]);
    expect(movesOf(thread)).toHaveLength(1);
    expect(curveRows(thread)).toHaveLength(5);
  }
});
