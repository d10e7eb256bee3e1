import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choicesOf, heldMark } from '../../../../src/threads/model/filter-choices.ts';
import { positionsOf } from '../../../../src/threads/model/positions.ts';
import { held } from '../stances.ts';
import type { Stated } from '../../../../src/threads/model/positions.ts';

function comment(id: string, author: string, scenario?: string, state: 'live' | 'deleted' = 'live'): Stated {
  const stance = scenario === undefined ? undefined : held(scenario);
  return { id, data: { author, state, stance, moved: undefined } };
}

const scenarios = Array.from({ length: 14 }, (_, index) => `s${index + 1}`);

describe('choices', () => {
  const thread = [
    comment('a1', 'Ann'),
    comment('a2', 'Ann', 's2'),
    comment('a3', 'Ann'),
    comment('b1', 'Bo', 's1'),
    comment('gone', 'Bo', 's3', 'deleted'),
  ];
  const positions = positionsOf(thread, scenarios);

  it('are all, what was held at some time, and not stated, with what each shows', () => {
    const told = choicesOf(
      positions,
      thread.map(({ id }) => id),
    ).map(({ mark, count }) => [mark, count]);
    expect(told).toEqual([
      [undefined, 4],
      [1, 1],
      [2, 2],
      [0, 1],
    ]);
  });

  it('count the comments of the page, and stay the same on every page', () => {
    const told = choicesOf(positions, ['a2', 'gone']).map(({ mark, count }) => [mark, count]);
    expect(told).toEqual([
      [undefined, 1],
      [1, 0],
      [2, 1],
      [0, 0],
    ]);
    expect(heldMark(positions, 'gone')).toBeUndefined();
  });

  it('are none where they would tell nothing apart', () => {
    for (const one of [[], [comment('a', 'Ann')], [comment('a', 'Ann', 's1')]])
      expect(choicesOf(positionsOf(one, scenarios), ['a'])).toEqual([]);
  });

  it('are all known to the style sheet, which alone makes them work', () => {
    const css = readFileSync('src/threads/view-filter.css', 'utf8');
    const many = scenarios.map((scenario, index) => comment(`c${index}`, `Author ${index}`, scenario));
    const others = ['none', 'axes'].map((pick) => comment(pick, `Author ${pick}`, pick));
    const all = [...many, ...others, comment('silent', 'Silent')];
    const choices = choicesOf(
      positionsOf(all, scenarios),
      all.map(({ id }) => id),
    );
    const known = new Set(Array.from(css.matchAll(/data-held='(\d+)'/g), ([, mark]) => Number(mark)));
    expect(choices.flatMap(({ mark }) => mark ?? []).toSorted((a, b) => a - b)).toEqual([...known]);
    expect(known.size).toBe(15);
  });
});
