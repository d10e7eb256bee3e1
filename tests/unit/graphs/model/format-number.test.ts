import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactPosition,
  oneFigure,
  position,
  printed,
  printedValue,
  tabulatedValue,
  twoFigures,
} from '../../../../src/graphs/model/format-number.ts';

const PERCENT = { unit: '%' };
const CHANCE: { range: [number, number] } = { range: [0, 1] };
const YEARS = { unit: 'years' };

describe('numbers of a drawn curve', () => {
  it('have one figure in a sentence and two in a table', () => {
    expect([437, 3981, 1e6, 17, 1.4].map(oneFigure)).toEqual(['400', '4,000', '1,000,000', '17', '1']);
    expect([437, 3981, 41.7, 2.53, 1].map(twoFigures)).toEqual(['440', '4,000', '42', '2.5', '1']);
  });

  it('are positions from 0 to 100, whole in a table and on the grid of links in an editor', () => {
    expect([0, 0.274, 1].map(position)).toEqual(['0', '27', '100']);
    expect([0, 0.274, 1].map(exactPosition)).toEqual(['0', '27.4', '100']);
  });
});

describe('numbers of a model', () => {
  it('have up to three figures in a sentence', () => {
    expect([0.0181818, 4.6612, 12.34, 65_536].map(printed)).toEqual(['0.0182', '4.66', '12', '65,500']);
    expect(printed(-2.5)).toBe('−2.5');
    expect([0.02528, 0.34, 1].map((share) => printedValue(PERCENT, share))).toEqual(['2.5%', '34%', '100%']);
  });

  it('have three figures in a table, so that it can bear out the text beside it', () => {
    expect([0.02528, 0.3412, 0.5].map((share) => tabulatedValue(PERCENT, share))).toEqual([
      '2.53%',
      '34.1%',
      '50%',
    ]);
    expect(tabulatedValue({}, 12.34)).toBe('12.3');
    expect(tabulatedValue(YEARS, 3.2512)).toBe('3.25 years');
  });

  it('have a space before a unit, and none before %', () => {
    expect(printedValue(YEARS, 3)).toBe('3 years');
    expect(printedValue(PERCENT, 0.6)).toBe('60%');
  });

  it('never say that all is there where something is missing, nor nothing where there is little', () => {
    for (const told of [printedValue, tabulatedValue]) {
      expect(told(PERCENT, 0.99999)).toBe('99.9%');
      expect(told(PERCENT, 1e-9)).toBe('under 0.0001%');
      expect(told(CHANCE, 1 / 62_500)).toBe('1 in 62,500');
      expect(told(CHANCE, 0)).toBe('0');
    }
  });

  it('are no coarser in a table than in a sentence', () => {
    const exact = (text: string) => Number(text.replace('%', ''));
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.98, noNaN: true }), (share) => {
        const [told, row] = [printedValue(PERCENT, share), tabulatedValue(PERCENT, share)].map(exact);
        expect(Math.abs((row ?? 0) - share * 100)).toBeLessThanOrEqual(
          Math.abs((told ?? 0) - share * 100) + 1e-9,
        );
      }),
    );
  });
});
