import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureName } from '../../../../src/markdown/essay/picture-name.ts';

it('gives back any name that was escaped, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(pictureName(encodeURIComponent(name))).toBe(name);
      expect(typeof pictureName(name)).toBe('string');
    }),
  );
  expect(pictureName('%C3%A9-50%-caf%E9-%')).toBe('é-50%-caf%E9-%');
});
