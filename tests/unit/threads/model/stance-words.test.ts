import { describe, expect, it } from 'vitest';
import { credenceWords, moveWords, stanceWords } from '../../../../src/threads/model/stance-words.ts';
import { held, spread } from '../stances.ts';

const capital = (id: string): string => id.toUpperCase();

function move(from: [string, number?], to: [string, number?]): string {
  return moveWords({ from: held(...from), to: held(...to) }, capital);
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

describe('a spread in words', () => {
  const wide = spread({ on: 'a', credence: 0.5 }, { on: 'b', credence: 0.3 }, { on: 'none', credence: 0.1 });

  it('gives each number, and says that the rest is not stated', () => {
    expect(stanceWords(wide, capital)).toBe('A at 50%, B at 30%, none of these at 10%, the rest not stated');
    const whole = spread(
      { on: 'a', credence: 0.7 },
      { on: 'b', credence: 0.2 },
      { on: 'axes', credence: 0.1 },
    );
    expect(stanceWords(whole, capital)).toBe('A at 70%, B at 20%, “the axes are wrong” at 10%');
    expect(stanceWords(held('a', 0.7), capital)).toBe('A at 70%');
  });

  it('moves in what changed alone', () => {
    const later = spread({ on: 'b', credence: 0.6 }, { on: 'none', credence: 0.1 });
    expect(moveWords({ from: wide, to: later }, capital)).toBe(
      'from 30% to 60% on B, from 50% to not stated on A',
    );
    expect(moveWords({ from: held('a'), to: wide }, capital)).toBe(
      'from no number to 50% on A, from not stated to 30% on B, from not stated to 10% on none of these',
    );
    const hardly = spread(
      { on: 'a', credence: 0.501 },
      { on: 'b', credence: 0.3 },
      { on: 'none', credence: 0.1 },
    );
    expect(moveWords({ from: wide, to: hardly }, capital)).toContain('from A at 50%, B');
  });
});
