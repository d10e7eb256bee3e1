import { expect, it } from 'vitest';
import { nameIn } from '../../../../src/threads/model/names.ts';

it('puts what follows a comma in a name into brackets, so that a sentence does not fall apart', () => {
  const named = (name: string): string => nameIn(new Map([['one', name]]), 'one');
  expect(named('Position C, later, unseen')).toBe('Position C (later, unseen)');
  expect(named('Ada Lovelace')).toBe('Ada Lovelace');
  expect(named(', Ada')).toBe(', Ada');
  expect(named('Ada,')).toBe('Ada,');
  expect(nameIn(new Map(), 'gone')).toBe('a comment that is not public');
});
