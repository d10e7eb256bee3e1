import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { editorial } from './sources.ts';
import { commentText, drawn, essayText } from './said.ts';
import { curve as auditBound } from '../formulas/audit-bound.ts';
import { curve as cleanTrialsBound } from '../formulas/clean-trials-bound.ts';
import { errorPerTenfold } from '../formulas/error-per-tenfold.ts';
import { curve as stepsWithoutError } from '../formulas/steps-without-error.ts';

const text = essayText('error-budget');
const HOURS_IN_A_YEAR = 365.25 * 24;
const nines = (probability: number) => -Math.log10(probability);

/** Length at a reliability as a share of the length managed half the time, with equal hazard at each step. */
function share(reliability: number): number {
  const error = 1e-6;
  const length = Math.log(reliability) / Math.log1p(-error);
  expect(stepsWithoutError.value(length, { error })).toBeCloseTo(reliability, 9);
  return length / (Math.log(0.5) / Math.log1p(-error));
}

/** Overrun G after so many tenfolds. */
function overrun(tenfolds: number, start: number, required: number, actual: number): number {
  const at = (factor: number) => errorPerTenfold(10 ** tenfolds, { start: 1, factor });
  return (start * at(actual)) / at(required);
}

const closing = (start: number, required: number, actual: number) => Math.log10(start) / Math.log10(actual / required);

describe('"An error budget on a log axis" says what its formulas give', () => {
  it('of the line: nines a tenfold, and how long a limit lasts', () => {
    const risen = nines(errorPerTenfold(10, { start: 1, factor: 5 }));
    expect(text).toContain(`that is ${risen.toFixed(2)} of a nine`);
    const lasts = 1 / Math.log10(overrun(1, 1, 5, 2));
    expect(text).toContain(`that relief is used up after ${lasts.toFixed(1)} tenfolds`);
  });

  it('of the two slopes, and of what is spent', () => {
    expect(text).toContain(`three tenfolds multiply the overrun by ${overrun(3, 1, 5, 2).toFixed(1)}`);
    expect(text).toContain(`$e\\approx ${Math.LN2.toFixed(2)}/c$`);
    expect(text).toContain(`For $C=5$ that allows spending ${(1 - Math.log10(5)).toFixed(2)}.`);
    expect(text).toContain(`A factor of 2 is what comes of spending ${(1 - Math.log10(2)).toFixed(2)}.`);
  });

  it('of the same system at several reliabilities', () => {
    for (const [reliability, length] of [
      [0.8, share(0.8).toFixed(2)],
      [0.9, share(0.9).toFixed(3)],
      [0.99, `${share(0.99).toFixed(4)}, or 1/${(1 / share(0.99)).toFixed(0)}`],
      [0.999, `${share(0.999).toFixed(5)}, or 1/${(1 / share(0.999)).toFixed(0)}`],
    ] as const) {
      expect(text).toContain(`| ${reliability} | ${length} |`);
    }
    expect(text).toContain(`with the first ${(8 * 3600 * share(0.999)).toFixed(0)} seconds`);
  });

  it('of the day on which the gap closes', () => {
    for (const actual of [6, 5.5]) expect(overrun(closing(2, 5, actual), 2, 5, actual)).toBeCloseTo(1, 9);
    expect(text).toContain(`with $C=5$ and $C_a=6$, that is ${closing(2, 5, 6).toFixed(1)}.`);
    expect(text).toContain(`With $C_a=5.5$ it is ${closing(2, 5, 5.5).toFixed(1)},`);
    expect(closing(2, 5, 5)).toBe(Infinity);
    expect(text).toContain('with $C_a=5$ it never comes');
  });

  it('of tests', () => {
    for (const k of [2, 3, 6]) {
      const bound = cleanTrialsBound.value(3 * 10 ** k, { doubt: 0.05 });
      expect(bound * 10 ** k).toBeCloseTo(1, 1);
    }
    expect(text).toContain('takes about $3\\cdot10^k$ clean trials');
    const clean = (3 * 10) / 0.001;
    const observed = cleanTrialsBound.value(clean, { doubt: 0.05 });
    expect(auditBound.value(1, { start: observed, factor: 5, ratio: 10, growth: 1, unstaged: 0 })).toBeCloseTo(0.001, 5);
    expect(text).toContain(`three nines through a strip of one nine take ${clean.toLocaleString('en')}`);
    expect(text).toContain(`for one aircraft ${(Math.round(3e9 / HOURS_IN_A_YEAR / 1000) * 1000).toLocaleString('en')} years`);
  });

  it('of what a detector shows: the area under a curve that is as steep as R allows is 1 - 1/(2R)', () => {
    const steps = 100_000;
    const area = (ratio: number) =>
      Array.from({ length: steps }, (_, step) => Math.min(1, (ratio * (step + 0.5)) / steps)).reduce((a, b) => a + b) / steps;
    const [model, people] = [0.83, 0.92].map((a) => 1 / (2 * (1 - a))) as [number, number];
    expect(area(model)).toBeCloseTo(0.83, 4);
    expect(area(people)).toBeCloseTo(0.92, 4);
    expect(text).toContain(`$R$ is at least ${model.toFixed(1)} by the model's own eyes`);
    expect(text).toContain(`at least ${people.toFixed(1)} by ours`);
    expect(nines(1 / model)).toBeCloseTo(0.5, 1);
    expect(text).toContain(`a strip of half a nine or ${nines(1 / people).toFixed(1)}.`);
  });

  it('of what cannot be staged', () => {
    const bound = auditBound.value(1, { start: 1e-12, factor: 5, ratio: 10, growth: 1, unstaged: 0.001 });
    expect(nines(bound)).toBeCloseTo(3, 6);
    expect(text).toContain('audits stop at three nines');
  });

  it('of the third slope: R in the bands as drawn, and its growth against the factor of the observed curve', () => {
    const NINES = 6;
    const TENFOLDS = 4;
    const observed = (id: string) => {
      const curve = editorial(id).series.find((series) => series.id === 'observed');
      const [first, last] = [curve?.knots?.at(0), curve?.knots?.at(-1)];
      if (!first || !last || !curve?.band) throw new Error(`${id} has no observed curve with a band`);
      const [left, right] = curve.band.below;
      return {
        left: 10 ** (NINES * left),
        right: 10 ** (NINES * right),
        growth: 10 ** ((NINES * (right - left)) / TENFOLDS),
        factor: 10 ** ((NINES * (last[1] - first[1])) / TENFOLDS),
      };
    };
    const [a, b, alt] = [observed('scenario-a'), observed('scenario-b'), observed('scenario-b-alt')] as const;
    expect([b.left, b.right]).toEqual([a.left, a.right]);
    expect(text).toContain(`stands for $R=${a.left.toFixed(1)}$ at the left edge and ${a.right.toFixed(0)} at the right`);
    expect(text).toContain(`$\\rho=${a.growth.toFixed(1)}$ against $C_o=${a.factor.toFixed(0)}$ in A.`);
    expect(alt.factor).toBeCloseTo(a.factor, 9);
    expect(alt.growth).toBeGreaterThan(alt.factor);
    expect(text).toContain(`with the same $C_o$, it is ${alt.growth.toFixed(1)}.`);
  });
});

describe('its thread says what its curves and sums give', () => {
  it('the engineer stays six-fold short from today on, where the drawn curve falls thirty-fold short', () => {
    const { answer, answered, required } = drawn('error-budget', '2026-11-05-engineer');
    const short = (curve: typeof answer, x: number) => 10 ** (6 * ((heightAt(required, x) ?? 0) - (heightAt(curve, x) ?? 0)));
    for (const x of [0.4, 0.7, 1]) expect(short(answer, x)).toBeCloseTo(6.4, 0);
    expect(short(answered, 1)).toBeCloseTo(30, 0);
    expect(heightAt(answer, 0.3)).toBeCloseTo(heightAt(answered, 0.3) ?? 0, 2);
  });

  it('Position C: thirty thousand clean audits exclude single failures and leave a common switch', () => {
    expect(Math.round(Math.log10((1 - 0.001) ** 30_000))).toBe(-13);
    expect(commentText('error-budget', '2026-11-06-position-c')).toContain('with probability $10^{-13}$');
  });

  it('Position B: how soon a factor of 1.6 shows, and how far its curve slides', () => {
    const comment = commentText('error-budget', '2026-11-12-position-b');
    const before = 4 * (1 + 1 / 1.6) / Math.log(1.6) ** 2;
    expect(before).toBeCloseTo(30, -0.5);
    expect(comment).toContain(`about 30 errors counted before the turn and ${(1.6 * 30).toFixed(0)} after it`);
    const { answer } = drawn('error-budget', '2026-11-12-position-b');
    const slide = 6 * ((heightAt(answer, 0.5) ?? 0) - (heightAt(answer, 0.64) ?? 0));
    expect(slide).toBeCloseTo(0.2, 1);
    expect(10 ** slide).toBeCloseTo(1.6, 1);
    expect(10 ** (6 * (heightAt(answer, 0.5) ?? 0))).toBeCloseTo(200, -2);
  });

  it('the axis sceptic: another unit doubles the tenfolds and keeps the ratio of the slopes', () => {
    const comment = commentText('error-budget', '2026-11-09-axis-sceptic');
    expect(comment).toContain(`the gap closes after ${closing(2, Math.sqrt(5), Math.sqrt(6)).toFixed(1)}.`);
    expect(comment).toContain(`which is ${(Math.log(2) / Math.log(5)).toFixed(2)} for your 2 and 5`);
  });
});
