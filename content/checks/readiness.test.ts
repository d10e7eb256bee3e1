import { describe, expect, it } from 'vitest';
import { editorial } from './sources.ts';
import { essayText, misquotes, thread } from './texts.ts';
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

const percent = (share: number) => (100 * share).toFixed(0);

describe('Readiness is a lag', () => {
  it('reads its lead figure as printed', () => {
    const [needed, actual] = ['needed', 'actual'].map(
      (id) => editorial('graph-4-readiness').series.find((series) => series.id === id)?.knots ?? [],
    );
    const met = (end: number) => (actual?.at(end)?.[1] ?? 0) / (needed?.at(end)?.[1] ?? 1);
    expect(text).toContain(
      `At the right edge ${percent(met(-1))} per cent of the need is met. At the left edge it was ${percent(met(0))}.`,
    );
  });

  it('lags as printed', () => {
    expect(text).toContain(`closes ${percent(1 - Math.exp(-K))} per cent of a shortfall that stands still`);
    expect(text).toContain('drawn with $k=0.35$ and a gentler need, which grows by half in a year');
    expect(Math.exp(0.4) - 1).toBeCloseTo(0.5, 1);
    expect(text).toContain(
      `settles at ${percent(settled(K))} per cent of the need, ${delay(K).toFixed(2)} years behind it. Doubling $k$ makes it ${percent(settled(2 * K))} per cent.`,
    );
    expect(settled(9 * g)).toBeCloseTo(0.9, 12);
    expect(text).toContain(`response time $1/k$ is ${(365.25 / (9 * g)).toFixed(0)} days`);
    expect(text).toContain(
      `down to ${delay(2 * K).toFixed(2)} years; halving $g$ draws it out to ${delay(K, g / 2).toFixed(2)}, at the same ${percent(settled(K, g / 2))} per cent`,
    );
  });

  it('ends up 1/k late and s/k short under a steady need', () => {
    const speed = 2;
    let r = 0;
    const step = 1e-4;
    for (let t = 0; t < 60; t += step) r += step * K * (speed * t - r);
    expect(speed * 60 - r).toBeCloseTo(speed / K, 2);
  });

  it('opens and shuts the window as printed', () => {
    const spread = 1;
    expect(text).toContain(`Then $W$ is ${(delay(K) - spread).toFixed(2)} years`);
    expect((12 * (delay(K) - spread)).toFixed(0)).toBe('5');
    expect(text).toContain('Each capability has its five months of exposure');
    const spreadNeed = Math.exp(-g * spread);
    expect(text).toContain(`asks for ${(spreadNeed / settled(K)).toFixed(2)} times what has been prepared`);
    expect(spreadNeed).toBeCloseTo(1 / 3, 12);
    expect(text).toContain('which with our numbers is one third');
    expect(delay(g / 2)).toBeCloseTo(spread, 12);
    expect(text).toContain(
      `${percent(settled(2 * K))} per cent for ${percent(settled(K))}. It shuts the window, with a delay of ${delay(2 * K).toFixed(2)} years`,
    );
    expect(text).toContain(`One field may be ${percent(settled(2 * K))} per cent ready and safe`);
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
    expect(text).toContain(`the whole delay, ${delay(K).toFixed(2)} years, after a buffer of one year or of ten`);
    for (const growth of [0.01, 0.3, g, 5, 40]) expect(delay(2, growth)).toBeLessThan(1 / 2);
    // Whoever learns late is late by as much: the law, steered by the need of a while ago.
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
    const alone = layers.value(3, { miss: 0.1, common: 0 });
    const three = layers.value(3, { miss: 0.1, common: 0.02 });
    const four = layers.value(4, { miss: 0.1, common: 0.02 });
    expect(alone).toBeCloseTo(0.001, 12);
    expect((three / alone).toFixed(0)).toBe('21');
    expect(text).toContain(`this is ${three.toFixed(3)}, twenty-one times as much`);
    expect(text).toContain(`brings it to ${four.toFixed(3)}.`);
    expect(text).toContain(`since ${percent(0.02 / three)} per cent of what passed the three`);
    expect(text).toContain(`it leaves ${(0.3 * three).toFixed(4)}, less than a third`);
    expect((0.3 * three) / four).toBeLessThan(1 / 3);
    expect((0.3 * three) / four).toBeGreaterThan(0.3);
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

  it('compares institutions and fields as printed', () => {
    const [slow, fast] = [settled(0.1), settled(0.5)];
    expect(text).toContain(
      `settle at ${percent(slow)} per cent of the need and the latter at ${percent(fast)}, and the mean is ${percent((slow + fast) / 2)}.`,
    );
    const [then, aim] = [365.25 / 326, 365.25 / 100];
    expect(text).toContain(
      `from ${then.toFixed(1)} to ${aim.toFixed(1)} a year and the fraction from ${percent(settled(then))} to ${percent(settled(aim))} per cent`,
    );
    expect(text).toContain(`has $k=0.25$ and settles at ${percent(settled(0.25))} per cent`);
  });

  it('is quoted word for word, with the numbers of the thread as computed', () => {
    expect(misquotes('readiness')).toEqual([]);
    const said = thread('readiness');
    const two = pausedShare(2);
    expect(said.get('2026-11-19-objector')?.text).toContain(
      `from ${percent(settled(K))} per cent of the need to ${percent(two)}, with $k=0.3$`,
    );
    expect(pausedShare(1.5)).toBeCloseTo(0.5, 2);
    expect(pausedShare(6.87)).toBeCloseTo(0.9, 3);
    expect(said.get('2026-11-19-objector')?.text).toContain(
      `within a year the ${percent(two)} have become ${percent(shareAfter(1, two))}`,
    );
    expect(pausedShare(9, 0)).toBe(settled(K));
    expect(said.get('2026-11-19-position-c')?.text).toContain(
      `from ${percent(settled(K))} to ${percent(2 * settled(K))} per cent`,
    );
    const drill = Math.log(2);
    expect(said.get('2026-11-21-position-c')?.text).toContain(`$k$ is ${drill.toFixed(2)} a day, some 250 a year`);
    expect(Math.abs(drill * 365.25 - 250)).toBeLessThan(5);
    expect((drill * 365.25) / K).toBeGreaterThan(800);
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
