import { describe, expect, it } from 'vitest';
import { commentSchema } from '../../../../src/schema/comment.ts';
import { debateWords } from '../../../../src/threads/model/debate.ts';
import { positionsOf } from '../../../../src/threads/model/positions.ts';
import { fixtureScenario } from '../../graphs/scenarios.ts';

type Knots = [number, number][];

const ids = ['a', 'b', 'c', 'd'].map((letter) => `scenario-${letter}`);
const scenarios = ids.map((id) => ({ id, scenario: fixtureScenario(id) }));

let written = 0;

/** A comment of somebody who holds a scenario, and may draw the actual curve, of that scenario or of another. */
function holder(letter: string, knots?: Knots, answers = letter) {
  const graph = knots && { answers: `scenario-${answers}`, series: 'actual', knots };
  const author = `Holder ${++written}`;
  const stance = { scenario: `scenario-${letter}` };
  return { id: `c${written}`, data: commentSchema.parse({ author, date: '2026-01-01', stance, graph }) };
}

const wordsOf = (...comments: ReturnType<typeof holder>[]) =>
  debateWords(scenarios, comments, positionsOf(comments, ids));

const level = (height: number, end = height): Knots =>
  [0, 0.25, 0.5, 0.75, 1].map((x) => [x, x < 0.6 ? height : end]);

describe('where a debate stands, in brief', () => {
  it('is who holds what, the longest agreement and the first parting, of what somebody holds', () => {
    const comments = [...'aaaccccd'].map((letter) => holder(letter));
    expect(wordsOf(...comments).brief).toBe(
      'A is held by 3 commenters, C by 4 and D by 1. The pictures held here share one observed curve ' +
        'throughout; on the actual curve, D diverges from A and C from the start. ' +
        'These are the curves as the essay draws them: no commenter here has drawn their own.',
    );
  });

  it('is what they hold, where all hold the same, and nothing where nobody holds anything', () => {
    expect(wordsOf(holder('c')).brief).toBe(
      'The one commenter who states a view holds C. Later, under paint.',
    );
    expect(wordsOf(...[...'cccc'].map((letter) => holder(letter))).brief).toBe(
      'All 4 commenters who state a view hold C. Later, under paint.',
    );
    expect(wordsOf().brief).toBe('');
  });
});

describe('where holders part', () => {
  it('is read off what they drew, and not off the files of the pictures', () => {
    // By their files A and D part from the start.
    const words = wordsOf(holder('a', level(0.4, 0.9)), holder('d', level(0.4, 0.1), 'a'));
    expect(words.agreed).toContain(
      'share one observed curve throughout. All of them share one actual curve until',
    );
    expect(words.parted).toBe('On the actual curve, A and D diverge shortly after today.');
    expect(words.basis).toBe(
      'The actual curve is the one drawn by commenters who believe A (1 of 1) and D (1 of 1).',
    );
  });

  it('takes the median of the holders of a picture', () => {
    const a = [0.2, 0.4, 0.9].map((height) => holder('a', level(height)));
    expect(wordsOf(...a, holder('d', level(0.4))).parted).toBe('');
    expect(wordsOf(...a, holder('d', level(0.9))).parted).toBe(
      'On the actual curve, A and D diverge from the start.',
    );
  });

  it('leaves the curve of the essay to a picture of whose holders fewer than half drew, and says so', () => {
    const few = [holder('a', level(0.4)), holder('a'), holder('a')];
    const d = holder('d', level(0.4));
    expect(wordsOf(...few, d).basis).toBe(
      'The actual curve is the one drawn by commenters who believe D (1 of 1); for A, where too few drew one, it is the essay’s.',
    );
    expect(wordsOf(...few, holder('d')).basis).toBe(
      'These are the curves as the essay draws them: only 1 of 4 commenters drew their own.',
    );
  });

  it('counts what somebody drew for the picture that they believe last', () => {
    const early = holder('a', level(0.4));
    const late = {
      id: 'late',
      data: commentSchema.parse({
        author: early.data.author,
        date: '2026-01-02',
        stance: { scenario: 'scenario-c' },
      }),
    };
    expect(wordsOf(early, late, holder('d')).basis).toContain('believe C (1 of 1); for D,');
  });
});
