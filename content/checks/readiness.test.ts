import { describe, expect, it } from 'vitest';
import { editorial, source } from './sources.ts';
import { essayText, misquotes, thread, pickOf } from './texts.ts';
import { curve as layers } from '../formulas/layers.ts';
import { need } from '../formulas/need.ts';
import { curve as readiness, settledShare } from '../formulas/readiness.ts';

const text = essayText('readiness');
const g = Math.log(3);
const K = 0.3;

const settled = (correction: number, growth = g) => settledShare({ correction, growth });

/** Years by which readiness follows the need, read off the settled curve. */
function delay(correction: number, growth = g): number {
  return Math.log(1 / settled(correction, growth)) / growth;
}

/** Share of the need that is met so long after it was met in full. */
function shareAfter(years: number, from = 1): number {
  const law = { start: from, need: 1, growth: g, correction: K };
  return readiness.value(years, law) / need(years, { start: 1, growth: g });
}

/** Share of a need that stands still, met after so long, from the share at which readiness had settled. */
function pausedShare(years: number, correction = K): number {
  return readiness.value(years, { start: settled(K), need: 1, growth: 0, correction });
}

/** The settled cycle of four years at one rate and one at another: fraction met at both ends, on average, and years over a third. */
function cycle(quiet: number, awake: number): { low: number; high: number; mean: number; over: number } {
  const step = 1e-4;
  const perYear = Math.round(1 / step);
  let met = 0;
  let [low, high, sum, over] = [1, 0, 0, 0];
  for (let turn = 0; turn < 6; turn++) {
    [low, high, sum, over] = [1, 0, 0, 0];
    for (let i = 0; i < 5 * perYear; i++) {
      const k = i < 4 * perYear ? quiet : awake;
      met += step * (k - (k + g) * met);
      low = Math.min(low, met);
      high = Math.max(high, met);
      sum += step * met;
      if (met > 1 / 3) over += step;
    }
  }
  return { low, high, mean: sum / 5, over };
}

interface Data {
  readonly claim: string;
  readonly series: readonly { readonly id: string; readonly points: readonly { readonly at: [number, number] }[] }[];
}

const data = JSON.parse(source('scenarios/data-open-holes.json')) as Data;

const percent = (share: number) => (100 * share).toFixed(0);

describe('Always a fixed fraction short', () => {
  it('reads its lead figure as printed', () => {
    const [needed, actual] = ['needed', 'actual'].map(
      (id) => editorial('graph-4-readiness').series.find((series) => series.id === id)?.knots ?? [],
    );
    const met = (end: number) => (actual?.at(end)?.[1] ?? 0) / (needed?.at(end)?.[1] ?? 1);
    expect(text).toContain(
      `falls from ${percent(met(0))} per cent at the left edge to ${percent(met(-1))} at the right.`,
    );
  });

  it('lags as printed', () => {
    expect(text).toContain(`closes ${percent(1 - Math.exp(-K))} per cent of a shortfall that stands still`);
    expect(text).toContain('drawn with $k=0.35$ and a need that grows by half in a year');
    expect(Math.exp(0.4) - 1).toBeCloseTo(0.5, 1);
    expect(text).toContain(
      `settles at ${percent(settled(K))} per cent of the need, ${delay(K).toFixed(2)} years behind it. Doubling $k$ makes it ${percent(settled(2 * K))} per cent.`,
    );
    expect(settled(9 * g)).toBeCloseTo(0.9, 12);
    expect(text).toContain(`response time of ${(365.25 / (9 * g)).toFixed(0)} days`);
    expect(text).toContain(
      `shortens it to ${delay(2 * K).toFixed(2)} years, while halving $g$ lengthens it to ${delay(K, g / 2).toFixed(2)}, at the same ${percent(settled(K, g / 2))} per cent`,
    );
  });

  it('sleeps and wakes as printed', () => {
    const [quiet, awake, years] = [0.05, 1.3, 4];
    expect((years * quiet + awake) / 5).toBeCloseTo(K, 12);
    expect(text).toContain(`For four years $k$ is ${String(quiet)}, and for the year after an alarm it is ${String(awake)}.`);
    const base = cycle(quiet, awake);
    expect(text).toContain(
      `swings between ${percent(base.low)} and ${percent(base.high)} per cent of the need, and the alarm rings at the ${percent(base.low)}. The average over the cycle is ${percent(base.mean)} per cent, below the ${percent(settled(K))} of a steady $k$`,
    );
    expect(text).toContain(
      `Adding 0.1 to $k$ in each quiet year lifts the low point from ${percent(base.low)} to ${percent(cycle(quiet + 0.1, awake).low)} per cent. Adding the same total to the awake year leaves it at ${percent(cycle(quiet, awake + years * 0.1).low)}.`,
    );
    expect(text).toContain(`more than a third of the need in only about ${(12 * base.over).toFixed(0)} months out of 60`);
    // Effort that comes in bursts does less on average, whatever the burst.
    for (const asleep of [0, 0.1, 0.2, 0.29])
      expect(cycle(asleep, 5 * K - 4 * asleep).mean).toBeLessThan(settled(K));
  });

  it('reads the software record as printed', () => {
    const half = 55;
    const open = (days: number, halving = half) => 2 ** (-days / halving);
    const shares = (id: string) => new Map(data.series.find((one) => one.id === id)?.points.map(({ at }) => at));
    expect(shares('exploited').get(half)).toBe(50);
    const year = shares('exploited').get(365) ?? 0;
    expect(text).toContain(`closed by day ${String(half)}, and about ${String(year)} per cent were still open after a year`);
    expect(text).toContain(
      `would have closed ${percent(1 - open(30))} per cent by day 30, and would have left ${percent(open(365))} per cent after a year`,
    );
    expect(data.claim).toContain(`a constant rate would have left ${percent(open(365))}%`);
    expect(text).toContain(`the later ones about ${((365 - half) / Math.log2(50 / year)).toFixed(0)} days each, on average`);
    const all = shares('all');
    expect(all.get(90)).toBe(50);
    expect(all.get(30)).toBeLessThan(100 * open(30, 90));
    expect(all.get(365)).toBeGreaterThan(2 * 100 * open(365, 90));
    expect(text).toContain('within five days of publication, and half are closed 55 days after the patch');
  });

  it('opens and shuts the window as printed', () => {
    const spread = 1;
    expect(text).toContain(`Then $W$ is ${(delay(K) - spread).toFixed(2)} years`);
    expect((12 * (delay(K) - spread)).toFixed(0)).toBe('5');
    expect(text).toContain('Each capability has its five months of exposure');
    expect(text).toContain(`the need of ${delay(K).toFixed(2)} years ago`);
    const spreadNeed = Math.exp(-g * spread);
    expect(text).toContain(`demands ${(spreadNeed / settled(K)).toFixed(2)} times the preparation we have`);
    expect(spreadNeed).toBeCloseTo(1 / 3, 12);
    expect(text).toContain('is one third with our numbers');
    expect(delay(g / 2)).toBeCloseTo(spread, 12);
    expect(text).toContain(
      `${percent(settled(2 * K))} per cent for ${percent(settled(K))}. Yet ${percent(settled(2 * K))} is more than a third, and the window shuts: the delay is ${delay(2 * K).toFixed(2)} years`,
    );
    expect(text).toContain(`There the threshold is ${percent(Math.exp(-g / 2))} per cent, and a field that is half ready is exposed`);
    expect(settled(g)).toBe(0.5);
    expect(Math.exp(-g / 2)).toBeGreaterThan(0.5);
  });

  it('prices notice as printed, and has a rule that needs no growth', () => {
    // What shuts the window for so much notice, in years.
    const shutting = (notice: number) => g / Math.expm1(g * notice);
    for (const notice of [1, 0.5, 1 / 12]) expect(delay(shutting(notice))).toBeCloseTo(notice, 12);
    const [year, half, month] = [shutting(1), shutting(0.5), shutting(1 / 12)];
    expect(text).toContain(`With a year of it, $k=${year.toFixed(2)}$ shuts the window.`);
    expect(text).toContain(
      `With half a year it takes ${half.toFixed(2)}, and with one month ${month.toFixed(1)}, a response time of ${(365.25 / month).toFixed(0)} days.`,
    );
    expect(text).toContain('raises $k$ twentyfold');
    expect(month / year).toBeGreaterThan(20);
    expect(month / year).toBeLessThan(22);
    expect(text).toContain(`the whole delay, ${delay(K).toFixed(2)} years, after a buffer of one year or of ten years`);
    for (const growth of [0.01, 0.3, g, 5, 40]) expect(delay(2, growth)).toBeLessThan(1 / 2);
    // To learn late is to be late by as much: the law, steered by the need of a while ago.
    const late = 0.6;
    let r = 0;
    const step = 1e-4;
    for (let t = 0; t < 30; t += step) r += step * K * (Math.exp(g * (t - late)) - r);
    expect(Math.log(Math.exp(g * 30) / r) / g).toBeCloseTo(late + delay(K), 3);
  });

  it('prices open weights as printed', () => {
    const target = delay(K) - 1;
    const correction = g / (Math.exp(g * target) - 1);
    expect(delay(correction)).toBeCloseTo(target, 12);
    expect(text).toContain(
      `the whole delay, ${delay(K).toFixed(2)} years at $k=0.3$. To bring it back to ${target.toFixed(2)} the defenders have to correct at $k=${correction.toFixed(2)}$, ${(correction / K).toFixed(1)} times as fast`,
    );
  });

  it('counts layers as printed', () => {
    const [three, four] = [3, 4].map((count) => layers.value(count, { miss: 0.1, common: 0.02 })) as [number, number];
    expect(four / three).toBeGreaterThan(0.95);
    expect(0.3 * three).toBeLessThan(four / 3);
    expect(text).toContain('misses three attacks in ten but independently, still stops seven tenths of what got through');
  });

  it('forgets as printed', () => {
    const halfLife = Math.log(2) / (K + g);
    expect(shareAfter(halfLife)).toBeCloseTo((1 + settled(K)) / 2, 12);
    expect((12 * halfLife).toFixed(0)).toBe('6');
    expect(text).toContain('which is six months');
    expect(text).toContain(
      `After one year ${percent(shareAfter(1))} per cent of the need is met, after two ${percent(shareAfter(2))}, on the way back to ${percent(settled(K))}.`,
    );
  });

  it('compares institutions as printed', () => {
    const [slow, fast] = [settled(0.1), settled(0.5)];
    expect(text).toContain(
      `settles at ${percent(slow)} per cent of the need and the fast half at ${percent(fast)}, and the mean is ${percent((slow + fast) / 2)}.`,
    );
    expect(text).toContain(`meets the ${percent(slow)}.`);
  });

  it('is quoted word for word, with the numbers of the thread as computed', () => {
    expect(misquotes('readiness')).toEqual([]);
    const said = thread('readiness');
    const two = pausedShare(2);
    expect(said.get('2026-11-18-economist')?.text).toContain(
      `from ${percent(settled(K))} per cent of the need to ${percent(two)}.`,
    );
    expect(pausedShare(1.5)).toBeCloseTo(0.5, 2);
    expect(pausedShare(6.87)).toBeCloseTo(0.9, 3);
    expect(said.get('2026-11-18-economist')?.text).toContain(
      `within a year the ${percent(two)} have become ${percent(shareAfter(1, two))}`,
    );
    expect(pausedShare(9, 0)).toBe(settled(K));
    expect(said.get('2026-11-19-researcher')?.text).toContain(
      `from ${percent(settled(K))} to ${percent(2 * settled(K))} per cent`,
    );
    const drill = Math.log(2);
    expect(said.get('2026-11-18-auditor')?.text).toContain(`$k=${drill.toFixed(2)}$ a day, some 250 a year`);
    expect(Math.abs(drill * 365.25 - 250)).toBeLessThan(5);
    expect(100 * settled(K) * Math.exp(-3 * g)).toBeLessThan(1);
  });

  it('has the policy reader go up on B because of the drill, and nobody else move', () => {
    const moves = [...thread('readiness')].filter(([, { data: comment }]) => comment.moved);
    expect(moves.map(([id]) => id)).toEqual(['2026-11-20-policy-reader']);
    const [now, before] = [moves[0]?.[1], thread('readiness').get('2026-11-17-policy-reader')].map(pickOf);
    expect(moves[0]?.[1].data.moved?.by).toBe('2026-11-18-auditor');
    expect([before?.scenario, now?.scenario]).toEqual(['scenario-b', 'scenario-b']);
    expect(now?.credence).toBeGreaterThan(before?.credence ?? 1);
  });

  it('has the policy reader draw the law with k = 2 for the one year after a crisis', () => {
    const growth = 0.4;
    const needAt = (t: number) => 0.12 * Math.exp(growth * t);
    const on = (from: number, start: number, correction: number) => (t: number) =>
      readiness.value(t - from, { start, need: needAt(from), growth, correction });
    const before = on(0, 0.1, 0.35);
    const awake = on(3.75, before(3.75), 2);
    const after = on(4.75, awake(4.75), 0.35);
    const knots = thread('readiness').get('2026-11-17-policy-reader')?.data.graph?.knots ?? [];
    expect(knots.length).toBe(9);
    for (const [x, y] of knots) {
      const t = 5 * x;
      expect(t <= 3.75 ? before(t) : t <= 4.75 ? awake(t) : after(t), `at ${x}`).toBeCloseTo(y, 3);
    }
    expect(before(3.75) / needAt(3.75)).toBeCloseTo(0.5, 1);
    expect(awake(4.75) / needAt(4.75)).toBeCloseTo(0.8, 2);
    expect(after(5) / needAt(5)).toBeLessThan(0.8);
  });
});
