import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaCurve } from '../../../../src/graphs/model/formula-registry.ts';
import { engineFormulas, readFormulas } from '../../../../src/loader/formula-files.ts';
import { pointFault } from '../../../../src/loader/formula-points.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A formula with its parameters set. */
function given(name: string, params: Readonly<Record<string, number>>): (x: number) => number {
  return (x) => formulaCurve(name).value(x, params);
}

/** The area under a function, by Simpson's rule. */
function area(of: (x: number) => number, from: number, to: number, steps = 2000): number {
  const width = (to - from) / steps;
  const weights = Array.from({ length: steps + 1 }, (_, step) =>
    step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2,
  );
  return (weights.reduce((sum, weight, step) => sum + weight * of(from + step * width), 0) * width) / 3;
}

describe('linear', () => {
  it('passes its start and gains the slope in each unit', () => {
    fc.assert(
      fc.property(number(-100, 100), number(-10, 10), number(-50, 50), (start, slope, x) => {
        const y = given('linear', { start, slope });
        expect(y(0)).toBeCloseTo(start, 12);
        expect(y(x + 1) - y(x)).toBeCloseTo(slope, 9);
      }),
    );
  });
});

describe('power', () => {
  it('passes its start at 1, and multiplies by 10^exponent in each tenfold', () => {
    fc.assert(
      fc.property(number(0.1, 10), number(-3, 3), number(0.01, 100), (start, exponent, x) => {
        const y = given('power', { start, exponent });
        expect(y(1)).toBeCloseTo(start, 12);
        expect(Math.log10(y(10 * x) / y(x))).toBeCloseTo(exponent, 9);
      }),
    );
  });
});

describe('exponential', () => {
  it('doubles every ln 2 / rate, and grows at each x by its share', () => {
    const y = given('exponential', { start: 3, rate: 0.25 });
    for (const x of [-4, 0, 7]) {
      expect(y(x + Math.LN2 / 0.25) / y(x)).toBeCloseTo(2, 12);
      expect((y(x + 1e-6) - y(x - 1e-6)) / 2e-6 / y(x)).toBeCloseTo(0.25, 6);
    }
    expect(y(0)).toBe(3);
  });
});

describe('logistic', () => {
  it('solves its equation, is half of the ceiling in the middle, and mirrors there', () => {
    fc.assert(
      fc.property(
        number(0.5, 10),
        number(-3, 3),
        number(-2, 2),
        number(-5, 5),
        (ceiling, middle, rate, x) => {
          const y = given('logistic', { ceiling, middle, rate });
          const slope = (y(x + 1e-5) - y(x - 1e-5)) / 2e-5;
          expect(slope).toBeCloseTo(rate * y(x) * (1 - y(x) / ceiling), 5);
          expect(y(middle)).toBeCloseTo(ceiling / 2, 12);
          expect(y(middle + x) + y(middle - x)).toBeCloseTo(ceiling, 9);
        },
      ),
    );
  });

  it('starts as exponential growth and does not leave its bounds far out', () => {
    const y = given('logistic', { ceiling: 1, middle: 100, rate: 1 });
    expect(y(1) / y(0)).toBeCloseTo(Math.E, 9);
    expect(y(1e6)).toBe(1);
    expect(y(-1e6)).toBe(0);
  });
});

describe('normal', () => {
  it('density has an area of 1, and the mean and the deviation that it is given', () => {
    for (const [mean, deviation] of [
      [0, 1],
      [5, 0.2],
      [-300, 40],
    ] as const) {
      const y = given('normal-density', { mean, deviation });
      const [from, to] = [mean - 9 * deviation, mean + 9 * deviation];
      expect(area(y, from, to)).toBeCloseTo(1, 10);
      expect(area((x) => x * y(x), from, to)).toBeCloseTo(mean, 7);
      const variance = area((x) => (x - mean) ** 2 * y(x), from, to);
      expect(Math.sqrt(variance) / deviation).toBeCloseTo(1, 9);
    }
  });

  it('cumulative is the area under the density up to x', () => {
    const density = given('normal-density', { mean: 1, deviation: 2 });
    const cumulative = given('normal-cumulative', { mean: 1, deviation: 2 });
    for (const x of [-7, -3, 0.4, 1, 2.5, 6, 9]) {
      expect(cumulative(x)).toBeCloseTo(area(density, -25, x, 20_000), 12);
    }
  });

  it('cumulative agrees with printed tables, far out too', () => {
    const y = given('normal-cumulative', { mean: 0, deviation: 1 });
    expect(y(0)).toBeCloseTo(0.5, 15);
    expect(y(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(y(-3)).toBeCloseTo(0.0013498980316301, 15);
    // Abramowitz and Stegun 26.2.12: far out the tail is the density over x, times 1 - 1/x^2 + 3/x^4 - 15/x^6.
    const tail = (x: number) =>
      (given('normal-density', { mean: 0, deviation: 1 })(x) / x) *
      (1 - x ** -2 + 3 * x ** -4 - 15 * x ** -6 + 105 * x ** -8);
    for (const x of [15, 20, 30]) expect(y(-x) / tail(x)).toBeCloseTo(1, 6);
    // The two methods meet.
    expect(y(-7.0710678118655) / y(-7.0710678118654)).toBeCloseTo(1, 7);
  });
});

describe('the engine’s formulas', () => {
  it('are finite and the same each time at a hundred points, and are all listed', async () => {
    const { formulas } = await readFormulas('tests/fixtures/none');
    expect([...formulas.keys()]).toEqual([
      'exponential',
      'linear',
      'logistic',
      'normal-cumulative',
      'normal-density',
      'power',
    ]);
    expect(engineFormulas).toMatch(/formulas$/);
    for (const { name, declaration, curve } of formulas.values()) {
      expect(pointFault(declaration, curve), name).toBeUndefined();
    }
  });

  it('are not called what objects have anyway', () => {
    expect(() => formulaCurve('constructor')).toThrow(TypeError);
  });
});
