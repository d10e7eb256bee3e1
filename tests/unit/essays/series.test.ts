import { expect, it } from 'vitest';
import { partOf, seriesOf, seriesTitle } from '../../../src/essays/series.ts';
import { essaySchema } from '../../../src/schema/essay.ts';

function essay(id: string, series?: { id: string; part: number }) {
  const data = essaySchema.parse({ title: id, date: '2026-01-01', description: id, series });
  return { id, data };
}

const essays = [
  essay('last', { id: 'long-way', part: 7 }),
  essay('alone'),
  essay('first', { id: 'long-way', part: 1 }),
  essay('other', { id: 'another', part: 1 }),
  essay('middle', { id: 'long-way', part: 4 }),
];

it('orders a series by its parts, and counts those that are there', () => {
  expect(seriesOf(essays).map(({ id, essays: parts }) => [id, parts.map((one) => one.id)])).toEqual([
    ['another', ['other']],
    ['long-way', ['first', 'middle', 'last']],
  ]);
  const part = partOf(essay('last', { id: 'long-way', part: 7 }), essays);
  expect([part?.number, part?.previous?.id, part?.next?.id]).toEqual([3, 'middle', undefined]);
  expect(partOf(essay('alone'), essays)).toBeUndefined();
});

it('reads an id as words', () => {
  expect(seriesTitle('alignment-drawn-by-hand')).toBe('Alignment drawn by hand');
});
