import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOdds } from '../../../../src/schema/odds.ts';
import type { Odds } from '../../../../src/schema/odds.ts';
import { threadOdds } from '../../../../src/threads/model/thread-odds.ts';
import { held, spread } from '../stances.ts';

const scenarios = ['a', 'b', 'c'];

/** Odds in whole per cent that add up to at most 100%, or one pick without a number. */
const stance = fc.oneof(
  fc.constantFrom(...scenarios).map((on) => held(on)),
  fc
    .dictionary(fc.constantFrom(...scenarios, 'none', 'axes'), fc.integer({ min: 0, max: 20 }), {
      minKeys: 1,
    })
    .map((all) => {
      const odds = Object.entries(all).map(([on, percent]): Odds => ({ on, credence: percent / 100 }));
      const [first, ...others] = odds.toSorted(compareOdds);
      return spread(first ?? { on: 'a', credence: 0 }, ...others);
    }),
);
const holders = fc
  .array(stance, { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ stance: one, comment: `c${index}` })));

describe('the odds of a thread', () => {
  it('are shares of one whole, of the authors who gave numbers', () => {
    fc.assert(
      fc.property(holders, (all) => {
        const { authors, withoutNumber, shares, rest } = threadOdds({ holders: all, scenarios });
        expect(authors + withoutNumber).toBe(all.length);
        const sum = shares.reduce((total, { share }) => total + share, rest);
        expect(sum).toBeCloseTo(authors === 0 ? 0 : 1, 9);
        for (const { on, share } of shares) {
          const given = all.flatMap((one) => one.stance.odds.filter((odds) => odds.on === on));
          const total = given.reduce((percent, { credence = 0 }) => percent + credence, 0);
          expect(share).toBeCloseTo(total / authors, 9);
        }
      }),
    );
  });

  it('keep what nobody states out, and never give it to the others', () => {
    const all = [
      held('a', 0.6),
      spread({ on: 'b', credence: 0.5 }, { on: 'none', credence: 0.5 }),
      held('c'),
    ];
    expect(threadOdds({ holders: all.map((one) => ({ stance: one, comment: '' })), scenarios })).toEqual({
      authors: 2,
      withoutNumber: 1,
      shares: [
        { on: 'a', share: 0.3 },
        { on: 'b', share: 0.25 },
        { on: 'none', share: 0.25 },
      ],
      rest: expect.closeTo(0.2, 9) as unknown,
    });
  });
});
