import { expect, it } from 'vitest';
import { inlineSvg } from '../../../../src/graphs/export/svg.ts';
import { OVER_TIME, overTime } from '../../../../src/graphs/picture/over-time.ts';

const WORDS = {
  time: 'time',
  days: ['1 May', '3 June'],
  share: 'how likely',
  shares: ['0%', '100%'],
} as const;

it('keeps what somebody stated until they state something else, and breaks where they give no number', () => {
  const steps = [
    { at: 0, share: 0.6, mark: 'D' },
    { at: 0.25, share: 0.5, mark: 'C' },
    { at: 0.5, share: undefined, mark: 'C' },
    { at: 0.75, share: 0.2, mark: 'none' },
  ];
  const { graph, layers } = overTime([{ name: 'Ann', steps }], WORDS);
  expect(graph.curves.map(({ label, points }) => [label, points.map(({ x, y }) => [x, y])])).toEqual([
    [
      '',
      [
        [0, 0.6],
        [0.25, 0.6],
        [0.25, 0.5],
        [0.5, 0.5],
      ],
    ],
    [
      'Ann',
      [
        [0.75, 0.2],
        [1, 0.2],
      ],
    ],
  ]);
  const svg = inlineSvg(graph, OVER_TIME, { title: 'T', description: 'D' }, 'x', layers);
  for (const word of ['Ann', '>D<', '>none<', '1 May', 'how likely', 'as stated'])
    expect(svg).toContain(word);
  expect(svg).not.toContain('fake');
});

it('draws eight lines so that no two have one colour and one dash', () => {
  const lines = Array.from({ length: 8 }, (_, index) => ({
    name: `Reader ${index}`,
    steps: [{ at: 0, share: index / 8, mark: 'A' }],
  }));
  const looks = overTime(lines, WORDS).graph.curves.map(
    ({ role, stroke }) => `${role} ${String(stroke?.dash)}`,
  );
  expect(new Set(looks).size).toBe(8);
});
