import { expect, it } from 'vitest';
import { statedSum } from '../../../../src/schema/odds.ts';
import { oddsOf } from '../../../../src/threads/reply/answer-fields.ts';
import { sumWords } from '../../../../src/threads/reply/spread-field.ts';

const told = (spread: string): string => sumWords(statedSum(oddsOf({ scenario: '', credence: '', spread })));

it('tells what the numbers of a spread add up to, what they leave and what is too much', () => {
  expect(told('a=60&none=50')).toBe('These add up to 110%: take 10 away.');
  expect(told('a=33,3&b=33.3&axes=33,5')).toBe('These add up to 100.1%: take 0.1 away.');
  expect(told('a=70&b=20&c=10')).toBe('These add up to 100%.');
  expect(told('a=50&b=30')).toBe(
    'These add up to 80%. The other 20% are not stated; they are given to nothing.',
  );
  expect(told('a=most&b=30')).toBe('Write numbers from 0 to 100.');
});
