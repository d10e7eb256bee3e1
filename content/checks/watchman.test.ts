import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { commentText, drawn, essayText } from './said.ts';
import { source } from './sources.ts';
import { curve as collusionCaught } from '../formulas/collusion-caught.ts';
import { curve as collusionHarm } from '../formulas/collusion-harm.ts';
import { posterior } from '../formulas/posterior-aligned.ts';
import { sharedCauses } from '../formulas/shared-causes.ts';

const text = essayText('watchman');
const misses = { miss: 0.1, beta: 0.1 };
const acts = { ...misses, act: 0.02, collusion: 0.01 };
const MANY = 60;
const all = (watchers: number, beta = 0.1) => sharedCauses(watchers, { miss: 0.1, beta });
const harm = (watchers: number) => collusionHarm.value(watchers, { ...acts, colludingAct: 0.5 });
const untouched = collusionHarm.value(1, { ...acts, act: 0, colludingAct: 0.5 });

describe('"When the watchman is a copy" says what its formulas give', () => {
  it('of copies: their joint misses are a mean of powers, never under the power of the mean', () => {
    const hole = 0.01;
    const elsewhere = (0.1 - hole) / (1 - hole);
    const kinds = [
      { share: hole, miss: 1 },
      { share: 1 - hole, miss: elsewhere },
    ];
    for (const k of [1, 2, 3, 5]) {
      const mean = kinds.reduce((sum, { share, miss }) => sum + share * miss ** k, 0);
      expect(all(k)).toBeCloseTo(mean, 12);
      expect(all(k)).toBeGreaterThanOrEqual(0.1 ** k - 1e-12);
    }
  });

  it('of shared blind spots', () => {
    expect(text).toContain(`goes ${all(1)}, ${all(2).toFixed(4)}, ${all(3).toFixed(4)}, towards a floor of 0.01`);
    expect(all(MANY)).toBeCloseTo(0.01, 12);
    expect(text).toContain(`The second watcher divides the misses by ${(all(1) / all(2)).toFixed(1)} and the third by ${(all(2) / all(3)).toFixed(1)}.`);
    expect(text).toContain(`All further ones together divide them by ${(all(3) / all(MANY)).toFixed(2)}.`);
  });

  it('of how pairs show the hole: u = (P2 - q^2) / (1 - 2q + P2)', () => {
    for (const [miss, beta] of [[0.1, 0.1], [0.3, 0.5], [0.05, 0.9]] as const) {
      const both = sharedCauses(2, { miss, beta });
      expect((both - miss ** 2) / (1 - 2 * miss + both)).toBeCloseTo(beta * miss, 12);
    }
    expect(text).toContain(`that is $u=${((0.0182 - 0.01) / (1 - 0.2 + 0.0182)).toFixed(2)}$`);
  });

  it('of a hole that is chosen: with kappa in the place of beta q, chance gives P_k and a map gives 1', () => {
    const s = (0.1 * 0.9) / 0.99;
    const chosen = (k: number, kappa: number) => kappa + (1 - kappa) * s ** k;
    for (const k of [1, 3, 9]) {
      expect(chosen(k, 0.01)).toBeCloseTo(all(k), 12);
      expect(chosen(k, 1)).toBe(1);
    }
    expect(text).toContain(`$\\beta q/P_3$, or ${(1 / all(3)).toFixed(0)} per cent`);
  });

  it('of harm and catches, in the figures that the table beside the graph prints', () => {
    const percent = (chance: number) => String(Number((100 * chance).toPrecision(3)));
    for (const many of [6, MANY])
      expect(text).toContain(
        `$H$ falls from ${percent(harm(1))} to ${percent(harm(many))} per cent of acts, of which ${percent(untouched)} no watcher touches`,
      );
    const caught = [1, 6].map((k) => percent(collusionCaught.value(k, acts)));
    expect(text).toContain(`Catches meanwhile rise from ${caught.join(' to ')} per cent,`);
    expect(text).toContain(`${(100 * (1 - all(MANY))).toFixed(0)} per cent of all honest bad acts end up caught`);
    expect(text).toContain(`${((100 * untouched) / harm(MANY)).toFixed(0)} per cent of the remaining $H$`);
  });

  it('of one honest system: a catch about once in fifty acts', () => {
    const often = 1 / collusionCaught.value(3, { ...acts, collusion: 0 });
    expect(often).toBeGreaterThan(49.5);
    expect(often).toBeLessThan(51.5);
    expect(text).toContain('an honest system is caught about once in fifty acts');
  });

  it('of how little the catches say of scheming', () => {
    const without = collusionCaught.value(3, { ...acts, collusion: 0 });
    const change = without - collusionCaught.value(3, acts);
    expect(change / without).toBeCloseTo(0.01, 9);
    const watched = (4 * without * (1 - without)) / change ** 2;
    expect(Math.round(watched / 1e6)).toBe(2);
    expect(watched / (4 / (0.01 ** 2 * without))).toBeCloseTo(1, 1);
    expect(text).toContain('you would need about $4/(\\sigma^2K)$ watched acts, two million, and');
  });

  it('of silence', () => {
    const prior = { aligned: 0.6, misspecified: 0.3, scheming: 0.1, d: 0.05 };
    const scheming = (n: number, h: number) => posterior(n, 'scheming', { ...prior, h });
    expect(text).toContain(`scheming goes to ${(100 * scheming(5000, 0)).toFixed(1)} per cent`);
    expect(text).toContain(`a factor of ten in ${(-Math.LN10 / Math.log1p(-0.01)).toFixed(0)} clean audits`);
    const course = Array.from({ length: 60 }, (_, n) => scheming(n, 0.01));
    expect(course.indexOf(Math.max(...course))).toBe(14);
    expect(course.findIndex((chance, n) => n > 0 && chance < 0.1)).toBe(31);
    expect(text).toContain('Scheming gains for fourteen of them, and is below its 10 per cent again only after the thirty-first.');
  });

  it('of the floor of silence: a share f of schemers whom every audit misses alike', () => {
    const left = (f: number, n: number) => f + (1 - f) * 0.99 ** n;
    expect(text).toContain(`With $f=0.1$ the 229 clean audits are worth a factor of ${(1 / left(0.1, 229)).toFixed(1)}, and no number of audits is worth more than ${(1 / left(0.1, 1e5)).toFixed(0)}.`);
    expect(text).toContain(`With $f=0.5$ they are worth ${(1 / left(0.5, 229)).toFixed(1)}, and the limit is ${(1 / left(0.5, 1e5)).toFixed(0)}.`);
    const floors = [0.1, 0.5].map((f) => ((100 * 0.1 * f) / (0.6 + 0.1 * f)).toFixed(1));
    expect(text).toContain(`never falls below ${floors.join(' per cent in the first case and ')} in the second`);
  });

  it('of models that are wrong in the same way', () => {
    interface Measured { series: { id: string; points: { at: [number, number]; label: string }[] }[] }
    const { series } = JSON.parse(source('scenarios/data-shared-errors.json')) as Measured;
    const of = (id: string) => series.find((one) => one.id === id)?.points ?? [];
    const agreement = (id: string) => of(id).map(({ at }) => Math.round(at[1]));
    expect(text).toContain(
      `agreement rises with accuracy from ${String(Math.min(...agreement('others')))} per cent to ${String(Math.max(...agreement('others')))}.`,
    );
    const alike = (id: string) => of(id).filter(({ at }) => Math.round(at[0]) === 85).map(({ at }) => Math.round(at[1]));
    expect(alike('own')).toEqual([80]);
    expect(alike('others')).toEqual([77, 77]);
    expect(text).toContain('of three models with 85 per cent accuracy, the one from the same maker agrees in 80 per cent of the common errors and the two rivals in 77');
    expect(text).toContain(`stands out, at ${String(Math.max(...agreement('own')))}.`);
    const ranks = (values: number[]) => values.map((value) => values.filter((other) => other < value).length);
    const [x, y] = [0, 1].map((axis) => ranks(of('others').map(({ at }) => at[axis] ?? 0)));
    const apart = (x ?? []).reduce((sum, rank, index) => sum + (rank - (y?.[index] ?? 0)) ** 2, 0);
    expect(1 - (6 * apart) / (14 * (14 ** 2 - 1))).toBeGreaterThan(0.95);
  });
});

describe('its thread says what its curves and sums give', () => {
  it('the forecaster and the researcher: how likely it is that one of so many ways lies in a hole', () => {
    const open = (ways: number) => 1 - 0.99 ** ways;
    expect(commentText('watchman', '2026-11-12-forecaster')).toContain(`or ${(100 * open(10)).toFixed(1)} per cent`);
    expect(open(69)).toBeCloseTo(0.5, 2);
    expect(open(459)).toBeGreaterThan(0.99);
    expect(open(458)).toBeLessThan(0.99);
    expect(commentText('watchman', '2026-11-13-researcher')).toContain('With 69 ways it is even. With 459 it is 99 per cent.');
  });

  it('the researcher: honest error as drawn in A, and harm through open doors, give the curve and its ceiling', () => {
    const { answer, answered, scenario } = drawn('watchman', '2026-11-13-researcher');
    for (const { x, y } of [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1].map((x) => ({ x, y: heightAt(answer, x) ?? 0 }))) {
      const honest = 10 ** (-6 * (heightAt(answered, x) ?? 0));
      const chosen = untouched * (1 - 0.99 ** (10 ** (4 * x)));
      expect(y, String(x)).toBeCloseTo(-Math.log10(honest + chosen) / 6, 2);
    }
    expect(-Math.log10(untouched) / 6).toBeCloseTo(0.38, 2);
    const lower = (x: number) => {
      const band = scenario.series.find(({ id }) => id === 'observed')?.band?.below ?? [0, 0];
      return 0.27 + 0.32 * x - band[0] - (band[1] - band[0]) * x;
    };
    expect(heightAt(answer, 0.52) ?? 0).toBeGreaterThan(lower(0.52));
    expect(heightAt(answer, 0.58) ?? 1).toBeLessThan(lower(0.58));
  });

  it('the engineer: what a smaller common share buys, what a better system does to the catches, what teachers and counters miss', () => {
    const first = commentText('watchman', '2026-11-12-engineer');
    expect(first).toContain(`takes the misses from ${all(3).toFixed(4)} to ${all(3, 0.01).toFixed(4)}.`);
    expect(first).toContain(`A fourth copy takes them from ${all(3).toFixed(4)} to ${all(4).toFixed(4)}`);
    expect(first).toContain(`copy plus stranger miss ${String(0.1 * 0.2).slice(0, 4)} if independent, and two copies miss ${all(2).toFixed(4)}.`);
    const caught = (act: number) => (100 * collusionCaught.value(3, { ...acts, act })).toFixed(2);
    expect(commentText('watchman', '2026-11-15-engineer')).toContain(`from ${caught(0.02)} per cent to ${caught(0.01)}.`);
    const plan = commentText('watchman', '2026-11-18-engineer');
    expect(plan).toContain(`Two teachers miss ${all(2).toFixed(4)} of the honest bad acts`);
    expect(plan).toContain(`four would miss ${all(4).toFixed(4)}`);
    expect(Math.round(1000 * (all(2) - all(4)))).toBe(8);
  });

  it('the policy reader: three watchers miss fewer than one in a thousand outside the hole', () => {
    expect(((0.1 * 0.9) / 0.99) ** 3).toBeLessThan(0.001);
    expect(commentText('watchman', '2026-11-14-policy-reader')).toContain('who miss fewer than one in a thousand');
  });
});
