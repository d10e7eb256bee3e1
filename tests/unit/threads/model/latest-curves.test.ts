import { expect, it } from 'vitest';
import { commentSchema } from '../../../../src/schema/comment.ts';
import { latestCurves } from '../../../../src/threads/model/latest-curves.ts';
import { plainName } from '../../../../src/threads/model/plain-name.ts';
import { positionsOf } from '../../../../src/threads/model/positions.ts';

const CURVE = { answers: 'g', series: 's' };

let written = 0;

/** A comment of somebody who draws a level curve at this height, or draws nothing. */
function comment(author: string, height: number | undefined, more: Record<string, unknown> = {}) {
  const knots = [0, 0.25, 0.5, 0.75, 1].map((x) => [x, height]);
  const graph = height === undefined ? {} : { graph: { ...CURVE, knots } };
  return {
    id: `c${++written}`,
    data: commentSchema.parse({ author, date: '2026-01-01', ...graph, ...more }),
  };
}

function told(comments: Parameters<typeof latestCurves>[0]): (string | number | undefined)[][] {
  return latestCurves(comments, positionsOf(comments, []).held, ['g', 'h'], CURVE.series).map(
    ({ knots, held }) => [knots[0]?.[1], held],
  );
}

it('counts of each author the latest curve, and the latest stance', () => {
  const thread = [
    comment('Ann', 0.1, { stance: { scenario: 'a' } }),
    comment('Bob', 0.2),
    comment('  ANN ', 0.3),
    comment('Ann', undefined, { stance: { scenario: 'c', credence: 0.5 } }),
    comment('Silent', undefined, { stance: { scenario: 'a' } }),
  ];
  expect(told(thread)).toEqual([
    [0.3, 'c'],
    [0.2, undefined],
  ]);
});

it('takes the latest where an author redrew the same curve of several graphs', () => {
  const knots = [0, 1, 2, 3, 4].map((x) => [x / 4, 0.9]);
  const thread = [
    comment('Ann', 0.1),
    comment('Ann', undefined, { graph: { answers: 'h', series: 's', knots } }),
    comment('Ann', undefined, { graph: { answers: 'elsewhere', series: 's', knots } }),
  ];
  expect(told(thread)).toEqual([[0.9, undefined]]);
});

it('leaves out what was taken back, and what answers another curve', () => {
  const elsewhere = {
    graph: { answers: 'g', series: 'other', knots: [0, 1, 2, 3, 4].map((x) => [x / 4, 0.9]) },
  };
  const thread = [
    comment('Ann', 0.1),
    comment('Ann', 0.5, { state: 'retracted', stance: { scenario: 'a' } }),
    comment('Bob', 0.2, { state: 'deleted' }),
    comment('Cy', undefined, elsewhere),
  ];
  expect(told(thread)).toEqual([[0.1, undefined]]);
});

it('puts a name into a sentence by its first part, without what turns the direction of the rest', () => {
  expect(plainName('Position C, later, unseen')).toBe('Position C');
  expect(plainName('\u202Enam\u2066e')).toBe('name');
  expect(plainName('\u202E, x')).toBe('a reader');
});
