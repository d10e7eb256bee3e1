import { expect, it } from 'vitest';
import { sentenceName } from '../../../../src/threads/model/sentence-name.ts';

it('puts what follows a comma in a name into brackets, and leaves other names as they are', () => {
  expect(sentenceName('Position C, later, unseen')).toBe('Position C (later, unseen)');
  expect(sentenceName('Ada ,  reader')).toBe('Ada (reader)');
  for (const name of ['Ada Lovelace', ', Ada', 'Ada,', '']) expect(sentenceName(name)).toBe(name);
});
