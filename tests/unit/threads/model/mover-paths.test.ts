import { expect, it } from 'vitest';
import { moverPaths } from '../../../../src/threads/model/mover-paths.ts';
import { positionsOf } from '../../../../src/threads/model/positions.ts';
import { held } from '../stances.ts';

function said(
  id: string,
  author: string,
  on: string,
  credence: number | undefined,
  state: 'live' | 'retracted' = 'live',
) {
  const date = `2026-01-0${id.slice(1)}`;
  return { id, data: { author, date, state, stance: held(on, credence), moved: undefined } };
}

it('tells of those who moved each stance that stands, and of nobody else', () => {
  const thread = [
    said('c1', 'Ann', 'a', 0.5),
    said('c2', 'Bo', 'b', 0.4),
    said('c3', 'ANN', 'a', 0.7),
    said('c4', 'Cy', 'a', 0.2),
    said('c5', 'Bo', 'a', 0.4, 'retracted'),
    said('c6', 'Cy', 'b', undefined),
    said('c7', 'Cy', 'b', 0.3),
  ];
  const paths = moverPaths(thread, positionsOf(thread, ['a', 'b']));
  const told = paths.map((path) => path.map(({ comment, move }) => [comment, move !== undefined]));
  expect(told).toEqual([
    [
      ['c4', false],
      ['c6', true],
      ['c7', false],
    ],
    [
      ['c1', false],
      ['c3', true],
    ],
  ]);
});
