import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../../src/schema/comment.ts';
import { credenceWords, moveWords } from '../../../../src/threads/model/stance-words.ts';

function move(from: [string, number?], to: [string, number?]): string {
  const stance = ([scenario, credence]: [string, number?]): Stance => ({
    scenario,
    credence,
    version: undefined,
  });
  return moveWords({ comment: 'x', by: undefined, from: stance(from), to: stance(to) }, (id) =>
    id.toUpperCase(),
  );
}

describe('a credence in words', () => {
  it('is certainty only when it is', () => {
    const words = [0, 0.001, 0.335, 0.5, 0.994, 0.999, 1].map(credenceWords);
    expect(words).toEqual(['0%', 'under 1%', '34%', '50%', '99%', 'over 99%', '100%']);
  });
});

describe('a move in words', () => {
  it('goes from one scenario to another, or up and down on one', () => {
    expect(move(['d', 0.8], ['c', 0.6])).toBe('from D at 80% to C at 60%');
    expect(move(['d'], ['c', 0.6])).toBe('from D to C at 60%');
    expect(move(['d', 0.8], ['d', 0.6])).toBe('from 80% to 60% on D');
    expect(move(['d'], ['d', 0.6])).toBe('from D to D at 60%');
  });
});
