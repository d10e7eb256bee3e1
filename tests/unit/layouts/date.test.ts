import { expect, it } from 'vitest';
import { formatMoment } from '../../../src/layouts/date.ts';

it.each([
  ['2026-12-05T09:00:00+01:00', '5 December 2026, 09:00'],
  ['2026-12-05T23:30:00-11:00', '5 December 2026, 23:30'],
  ['2026-12-05', '5 December 2026'],
])('writes %s as its author has it on the clock', (date, written) => {
  expect(formatMoment(date, 'en-GB')).toBe(written);
});
