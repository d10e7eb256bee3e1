import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedValue } from '../../../../src/graphs/model/format-number.ts';
import { ticksOf } from '../../../../src/graphs/model/ticks.ts';
import type { Axis } from '../../../../src/schema/scenario.ts';
import { axisSchema } from '../../../../src/schema/axis.ts';

function axis(range: [number, number], scale: Axis['scale'] = 'linear', unit?: string): Axis {
  return { label: 'x', scale, range, unit };
}

function labels(...parameters: Parameters<typeof axis>): string[] {
  const own = axis(...parameters);
  return ticksOf(own, own.scale).map(({ label, power }) => (power === '' ? label : `${label}^${power}`));
}

describe('ticks', () => {
  it.each<[string[], ...Parameters<typeof axis>]>([
    [['0%', '20%', '40%', '60%', '80%', '100%'], [0, 1], 'linear', '%'],
    [
      ['0', '100', '200', '300', '400', '500'],
      [0, 500],
    ],
    [
      ['1', '2', '3', '4', '5', '6'],
      [1, 6],
    ],
    [
      ['−1.0', '−0.5', '0.0', '0.5', '1.0'],
      [-1, 1],
    ],
    [
      ['0', '2,000', '4,000', '6,000'],
      [0, 7000],
    ],
    [['2023', '2024', '2025', '2026'], [2023, 2026.5], 'linear', 'year'],
    [['2025', '2026'], [2025, 2026.5], 'linear', 'year'],
    [['2025.1', '2025.2', '2025.3', '2025.4'], [2025.1, 2025.4], 'linear', 'year'],
    [['1', '10', '10^2', '10^3', '10^4', '10^5', '10^6'], [1, 1e6], 'log'],
    [['1', '10^−2', '10^−4', '10^−6', '10^−8'], [1, 1e-8], 'log'],
    [['0.01%', '0.1%', '1%', '10%', '100%'], [1e-4, 1], 'log', '%'],
    [['1', '2', '5', '10', '20'], [1, 30], 'log'],
    [['6', '7', '8', '9'], [6, 9], 'log'],
  ])('are %j', (expected, ...own) => {
    expect(labels(...own)).toEqual(expected);
  });

  const real = fc.oneof(
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.integer({ min: -12, max: 12 }).map((power) => 10 ** power),
    fc.integer({ min: -1000, max: 1000 }),
  );
  const ranges = fc.tuple(real, real, fc.constantFrom('linear', 'log'), fc.constantFrom('%', undefined));

  it('lie on the axis, in order, are few, and all have other labels', () => {
    fc.assert(
      fc.property(ranges, ([low, high, scale, unit]) => {
        const read = axisSchema.safeParse({ label: 'x', range: [low, high], scale, unit });
        fc.pre(read.success);
        if (!read.data) return;
        const ticks = ticksOf(read.data, read.data.scale);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const places = ticks.map(({ at }) => at);
        for (const at of places) expect(at >= 0 && at <= 1, String(at)).toBe(true);
        const sign = Math.sign((places.at(-1) ?? 0) - (places[0] ?? 0));
        places.slice(1).forEach((at, index) => expect((at - (places[index] ?? 0)) * sign).toBeGreaterThan(0));
        expect(new Set(ticks.map(({ label, power }) => `${label}^${power}`)).size).toBe(ticks.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('are none on an axis with words', () => {
    expect(ticksOf({ label: 'x', ends: ['low', 'high'], scale: 'linear' }, 'linear')).toEqual([]);
  });
});

describe('a real value in words', () => {
  it.each([
    ['0.16%', 0.0015988, '%'],
    ['2.5%', 0.02527, '%'],
    ['34%', 0.336, '%'],
    ['99.9%', 0.99858, '%'],
    ['99.9%', 0.999999, '%'],
    ['100%', 1, '%'],
    ['0%', 0, '%'],
    ['0.0001%', 1e-6, '%'],
    ['under 0.0001%', 1e-12, '%'],
    ['3 years', 3, 'years'],
    ['0.0182', 0.01818, undefined],
    ['1 in 62,500', 1.6e-5, undefined],
    ['0', 0, undefined],
  ])('is %s', (words, value, unit) => {
    expect(printedValue({ unit, range: [0, 1] }, value)).toBe(words);
  });

  it('is no chance where the axis goes beyond 1', () => {
    expect(printedValue({ range: [0, 10], unit: undefined }, 0.0005)).toBe('0.0005');
    expect(printedValue({ range: [1, 1e6], unit: undefined }, 65536)).toBe('65,500');
    expect(printedValue({ range: [-10, 10], unit: undefined }, -2.5)).toBe('−2.5');
  });
});
