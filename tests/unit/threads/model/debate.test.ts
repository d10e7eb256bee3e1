import { describe, expect, it } from 'vitest';
import { debateWords } from '../../../../src/threads/model/debate.ts';
import { fixtureScenario } from '../../graphs/scenarios.ts';

const held = (letter: string, holders: number) => ({
  scenario: fixtureScenario(`scenario-${letter}`),
  holders,
});

describe('where a debate stands, in brief', () => {
  it('is who holds what, the longest agreement and the first parting, of what somebody holds', () => {
    expect(debateWords([held('a', 3), held('b', 0), held('c', 4), held('d', 1)]).brief).toBe(
      'A is held by 3 commenters, C by 4 and D by 1. The pictures held here share one observed curve ' +
        'throughout; on the actual curve, D diverges from A and C from the start.',
    );
  });

  it('is what they hold, where all hold the same, and nothing where nobody holds anything', () => {
    expect(debateWords([held('a', 0), held('c', 1)]).brief).toBe(
      'The one commenter who states a view holds C. Later, under paint.',
    );
    expect(debateWords([held('c', 4)]).brief).toBe(
      'All 4 commenters who state a view hold C. Later, under paint.',
    );
    expect(debateWords([held('a', 0)]).brief).toBe('');
  });
});
