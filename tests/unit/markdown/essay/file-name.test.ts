import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName } from '../../../../src/markdown/essay/file-name.ts';

it('gives back any name that was escaped, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(fileName(encodeURIComponent(name))).toBe(name);
      expect(typeof fileName(name)).toBe('string');
    }),
  );
  expect(fileName('%C3%A9-50%-caf%E9-%')).toBe('é-50%-caf%E9-%');
});
