import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { editorial, source } from './sources.ts';
import { commentText, drawn, essayText } from './said.ts';
import { misquotes, thread, pickOf } from './texts.ts';
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

/** Overrun G after so many factors of ten in capability. */
function overrun(tenfolds: number, start: number, required: number, actual: number): number {
  const at = (factor: number) => errorPerTenfold(10 ** tenfolds, { start: 1, factor });
  return (start * at(actual)) / at(required);
}

/** The band of a picture's observed curve as R, and its slopes, on axes of six nines and four factors of ten. */
const NINES = 6;
const FACTORS_OF_TEN = 4;
const TODAY = 0.4;

function knotsOf(id: string, series: string) {
  const curve = editorial(id).series.find((one) => one.id === series);
  if (!curve?.knots) throw new Error(`${id} has no knots of ${series}`);
  return { knots: curve.knots, band: curve.band };
}

function observed(id: string) {
  const { knots, band } = knotsOf(id, 'observed');
  const [first, last] = [knots.at(0), knots.at(-1)];
  if (!first || !last || !band) throw new Error(`${id} has no observed curve with a band`);
  const [left, right] = band.below;
  return {
    ratio: (x: number) => 10 ** (NINES * (left + (right - left) * x)),
    error: (x: number) => 10 ** (-NINES * (first[1] + (last[1] - first[1]) * x)),
    growth: 10 ** ((NINES * (right - left)) / FACTORS_OF_TEN),
    factor: 10 ** ((NINES * (last[1] - first[1])) / FACTORS_OF_TEN),
  };
}

/** The chance of error that a straight stretch of a curve has at a place. */
function errorAt(id: string, series: string, x: number): number {
  const knots = knotsOf(id, series).knots.map(([at, height]) => ({ x: at, y: height }));
  return 10 ** (-NINES * (heightAt(knots, x) ?? Number.NaN));
}

/** The least R under which a classifier can reach an area A. */
const leastRatio = (area: number) => 1 / (2 * (1 - area));

describe('"An error budget on a log axis" says what its formulas give', () => {
  it('of the audit it opens on: 30,000 clean jobs are four nines, three after a leak of ten', () => {
    const bound = cleanTrialsBound.value(30_000, { doubt: 0.05 });
    expect(nines(bound)).toBeCloseTo(4, 2);
    const inUse = auditBound.value(1, { start: bound, factor: 5, ratio: 10, growth: 1, unstaged: 0 });
    expect(nines(inUse)).toBeCloseTo(3, 2);
    expect(text).toContain('30,000 staged jobs');
    expect(text).toContain('one in ten thousand: four :term[nines]');
    expect(text).toContain('take one nine back and report three');
  });

  it('of tests', () => {
    for (const k of [2, 3, 6]) {
      const bound = cleanTrialsBound.value(3 * 10 ** k, { doubt: 0.05 });
      expect(bound * 10 ** k).toBeCloseTo(1, 1);
    }
    expect(text).toContain('takes about $3\\cdot10^k$ clean trials');
    const clean = (3 * 10) / 0.001;
    const seen = cleanTrialsBound.value(clean, { doubt: 0.05 });
    expect(auditBound.value(1, { start: seen, factor: 5, ratio: 10, growth: 1, unstaged: 0 })).toBeCloseTo(0.001, 5);
    expect(text).toContain(`three nines through a strip of one nine take ${clean.toLocaleString('en')}`);
    expect(text).toContain(`for one aircraft ${(Math.round(3e9 / HOURS_IN_A_YEAR / 1000) * 1000).toLocaleString('en')} years`);
  });

  it('of what cannot be staged', () => {
    const bound = auditBound.value(1, { start: 1e-12, factor: 5, ratio: 10, growth: 1, unstaged: 0.001 });
    expect(nines(bound)).toBeCloseTo(3, 6);
    expect(text).toContain('audits stop at three nines');
  });

  it('of what a classifier shows: the area under a curve that is as steep as R allows is 1 - 1/(2R)', () => {
    const steps = 100_000;
    const area = (ratio: number) =>
      Array.from({ length: steps }, (_, step) => Math.min(1, (ratio * (step + 0.5)) / steps)).reduce((a, b) => a + b) / steps;
    for (const one of [0.83, 0.92, 0.95, 0.996]) expect(area(leastRatio(one))).toBeCloseTo(one, 4);
    expect(text).toContain(`$R$ is at least ${leastRatio(0.83).toFixed(1)} by the model's own eyes`);
    expect(text).toContain(`at least ${leastRatio(0.92).toFixed(1)} by the authors'`);
    expect(nines(1 / leastRatio(0.83))).toBeCloseTo(0.5, 1);
    expect(text).toContain(`strips of half a nine and of ${nines(1 / leastRatio(0.92)).toFixed(1)}.`);
  });

  it('of the agentic transcripts', () => {
    expect(text).toContain('the same model reached 0.95 and the human readers 0.996');
    expect(text).toContain(`The model's area gives $R\\ge${leastRatio(0.95).toFixed(0)}$, a whole nine.`);
    expect(text).toContain(`The readers' gives about ${leastRatio(0.996).toFixed(0)}, two nines`);
    expect(nines(1 / leastRatio(0.996))).toBeCloseTo(2.1, 2);
    expect(text).toContain(`0.995 would give ${leastRatio(0.995).toFixed(0)}.`);
  });

  it('of how much leak is too much, in A and in D as drawn', () => {
    const a = observed('scenario-a');
    const d = observed('scenario-d');
    const limit = 1 / d.error(TODAY);
    const hidden = errorAt('scenario-d', 'actual', TODAY);
    expect(a.error(TODAY)).toBe(d.error(TODAY));
    expect(auditBound.value(1, { start: d.error(TODAY), factor: 5, ratio: limit, growth: 1, unstaged: 0 })).toBeCloseTo(1, 9);
    expect(text).toContain(`one error in ${limit.toFixed(0)} jobs`);
    expect(text).toContain(`allows $R=${a.ratio(TODAY).toFixed(1)}$ there`);
    expect(text).toContain(`fails at ${(100 * hidden).toFixed(0)} jobs in a hundred`);
    expect(text).toContain(`needs $R=${(hidden * limit).toFixed(0)}$, and at ${limit.toFixed(0)} the audits would exclude nothing`);
    const right = errorAt('scenario-d', 'actual', 1) / d.error(1);
    expect(text).toContain(`At the right edge D needs ${(Math.round(right / 100) * 100).toLocaleString('en')}.`);
    expect(text).toContain(`a leak of ${Math.log10(hidden * limit).toFixed(1)} nines today`);
    expect(hidden * limit).toBeGreaterThan(leastRatio(0.996));
    expect(leastRatio(0.996) / limit).toBeCloseTo(0.5, 1);
    expect(text).toContain(`With $R=${leastRatio(0.996).toFixed(0)}$, a record of one error in ${limit.toFixed(0)}`);
  });

  it('of the third slope: the growth of R against the factor of the observed curve', () => {
    const [a, b, alt] = ['scenario-a', 'scenario-b', 'scenario-b-alt'].map(observed) as [
      ReturnType<typeof observed>,
      ReturnType<typeof observed>,
      ReturnType<typeof observed>,
    ];
    expect(b.growth).toBe(a.growth);
    expect(text).toContain(`$\\rho=${a.growth.toFixed(1)}$ against $C_o=${a.factor.toFixed(0)}$.`);
    expect(alt.factor).toBeCloseTo(a.factor, 9);
    expect(alt.growth).toBeGreaterThan(alt.factor);
    expect(text).toContain(`with the same $C_o$, it is ${alt.growth.toFixed(1)}:`);
  });

  it('of the line, with the factors of the figure', () => {
    const slope = (series: string) =>
      (errorAt('graph-2-alignment', series, 0) / errorAt('graph-2-alignment', series, 1)) ** (1 / FACTORS_OF_TEN);
    expect(slope('required')).toBeCloseTo(5, 1);
    expect(text).toContain(`The figure is drawn with $C_a=${slope('actual').toFixed(1)}$.`);
    const short = (x: number) =>
      errorAt('graph-2-alignment', 'actual', x) / errorAt('graph-2-alignment', 'required', x);
    expect(short(TODAY)).toBeCloseTo(overrun(FACTORS_OF_TEN * TODAY, short(0), slope('required'), slope('actual')), 9);
    expect(text).toContain(
      `the overrun is ${short(0).toFixed(1)} at the left edge, ${short(TODAY).toFixed(1)} today and ${short(1).toFixed(0)} at the right`,
    );
    const risen = nines(errorPerTenfold(10, { start: 1, factor: 5 }));
    expect(text).toContain(`that is ${risen.toFixed(2)} of a nine`);
    for (const actual of [2.6, slope('actual')]) expect(1 / Math.log10(overrun(1, 1, 5, actual))).toBeCloseTo(3.55, 1);
    expect(text).toContain('is used up after three and a half factors of ten');
    const { sliders } = editorial('model-required');
    expect(sliders.map(({ value }) => value)).toEqual([5, 2.6]);
    expect(1 - Math.log10(slope('actual'))).toBeCloseTo(0.58, 2);
    expect(text).toContain('A team that puts 0.58 into longer jobs gets the 2.6 of our figure.');
  });

  it('of the same system at several reliabilities', () => {
    expect(text).toContain(`$e\\approx ${Math.LN2.toFixed(2)}/c$`);
    expect(text).toContain(`For $C=5$ that allows ${(1 - Math.log10(5)).toFixed(2)}.`);
    for (const [reliability, length] of [
      [0.8, share(0.8).toFixed(2)],
      [0.9, share(0.9).toFixed(3)],
      [0.99, `${share(0.99).toFixed(4)}, or 1/${(1 / share(0.99)).toFixed(0)}`],
      [0.999, `${share(0.999).toFixed(5)}, or 1/${(1 / share(0.999)).toFixed(0)}`],
    ] as const) {
      expect(text).toContain(`| ${reliability} | ${length} |`);
    }
    expect(text).toContain(`with a job of ${(8 * 3600 * share(0.999)).toFixed(0)} seconds`);
    expect(text).toContain(`is ${share(0.8).toFixed(2)} of the length managed half the time`);
  });

  it('of the measured horizons', () => {
    const data = JSON.parse(source('scenarios/data-task-horizons.json')) as {
      series: { points: { at: [number, number]; low: number; high: number; label: string }[] }[];
    };
    const [half, four] = data.series.map(({ points }) => points);
    if (!half || !four) throw new Error('two series are expected');
    expect(four.map(({ label }) => label)).toEqual(half.map(({ label }) => label));
    for (const { at, low, high } of [...half, ...four]) {
      expect(low).toBeLessThan(at[1]);
      expect(high).toBeGreaterThan(at[1]);
    }
    const ratios = half.map(({ at }, index) => (four[index]?.at[1] ?? Number.NaN) / at[1]).sort((a, b) => a - b);
    expect(ratios).toHaveLength(14);
    const median = ((ratios[6] ?? 0) + (ratios[7] ?? 0)) / 2;
    expect(text).toContain(
      `lies between ${(ratios[0] ?? 0).toFixed(2)} and ${(ratios[13] ?? 0).toFixed(2)}, with a median of ${median.toFixed(2)}`,
    );
    const steepness = Math.log(0.25) / Math.log(median);
    const left = 8 * 3600 * (0.001 / 0.999) ** (1 / steepness);
    expect(text).toContain(`would leave ${left.toFixed(0)} of the 42 seconds`);
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

  it('the researcher: thirty thousand clean audits exclude single failures and leave a common switch', () => {
    expect(Math.round(Math.log10((1 - 0.001) ** 30_000))).toBe(-13);
    expect(commentText('error-budget', '2026-11-06-researcher')).toContain('with probability $10^{-13}$');
  });

  it('the forecaster: thirty clean throws bound a switch at one in ten', () => {
    expect(cleanTrialsBound.value(30, { doubt: 0.05 })).toBeCloseTo(0.1, 2);
  });

  it('the engineer: how far a small correlation moves the variance of batches', () => {
    const [batches, jobs, correlation] = [30, 1000, 0.001];
    const inflation = 1 + (jobs - 1) * correlation;
    expect(inflation).toBeCloseTo(2, 2);
    const standardError = Math.sqrt(2 / (batches - 1));
    expect((inflation - 1) / standardError).toBeCloseTo(3.8, 1);
    expect(commentText('error-budget', '2026-11-07-engineer')).toContain('nearly four standard errors');
  });

  it('the auditor: the readers are a factor of two from where audits exclude nothing', () => {
    expect(1 / observed('scenario-d').error(TODAY) / leastRatio(0.996)).toBeCloseTo(2, 1);
    expect(commentText('error-budget', '2026-11-08-auditor')).toContain('a floor of 125 under $R$');
  });

  it('the axis sceptic: another unit doubles the factors of ten and keeps the ratio of the slopes', () => {
    const lasts = (required: number, actual: number) => 1 / Math.log10(overrun(1, 1, required, actual));
    expect(lasts(Math.sqrt(5), Math.sqrt(2.6))).toBeCloseTo(2 * lasts(5, 2.6), 9);
    expect(lasts(Math.sqrt(5), Math.sqrt(2.6))).toBeCloseTo(7, 1);
    const comment = commentText('error-budget', '2026-11-10-axis-sceptic');
    expect(comment).toContain(`which is ${(Math.log(2.6) / Math.log(5)).toFixed(2)} for your 2.6 and 5`);
  });

  it('the policy reader: how soon a factor of 1.6 shows, and how far its curve slides', () => {
    const comment = commentText('error-budget', '2026-11-12-policy-reader');
    const before = (4 * (1 + 1 / 1.6)) / Math.log(1.6) ** 2;
    expect(before).toBeCloseTo(30, -0.5);
    expect(comment).toContain(`about 30 errors before the turn and ${(1.6 * 30).toFixed(0)} after`);
    const { answer } = drawn('error-budget', '2026-11-12-policy-reader');
    const slide = 6 * ((heightAt(answer, 0.5) ?? 0) - (heightAt(answer, 0.64) ?? 0));
    expect(slide).toBeCloseTo(0.2, 1);
    expect(10 ** slide).toBeCloseTo(1.6, 1);
    expect(10 ** (6 * (heightAt(answer, 0.5) ?? 0))).toBeCloseTo(200, -2);
  });

  it('moves: the researcher down on C, the forecaster up on A', () => {
    const said = thread('error-budget');
    const stance = (id: string) => pickOf(said.get(id))?.credence ?? Number.NaN;
    expect(stance('2026-11-08-researcher')).toBeLessThan(stance('2026-11-06-researcher'));
    expect(stance('2026-11-09-forecaster')).toBeGreaterThan(stance('2026-11-06-forecaster'));
    expect(misquotes('error-budget')).toEqual([]);
  });
});
