import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curve as auditBound } from '../formulas/audit-bound.ts';
import { curve as cleanTrialsBound } from '../formulas/clean-trials-bound.ts';
import { curve as collusionCaught } from '../formulas/collusion-caught.ts';
import { curve as collusionHarm } from '../formulas/collusion-harm.ts';
import { errorPerTenfold } from '../formulas/error-per-tenfold.ts';
import { curve as layers } from '../formulas/layers.ts';
import { need } from '../formulas/need.ts';
import { posterior } from '../formulas/posterior-aligned.ts';
import { propensityAt } from '../formulas/propensity.ts';
import { race } from '../formulas/race.ts';
import { curve as raceWithJumps } from '../formulas/race-with-jumps.ts';
import { curve as readiness, settledShare } from '../formulas/readiness.ts';
import { sharedCauses } from '../formulas/shared-causes.ts';
import { shownShare } from '../formulas/shown-share.ts';
import { curve as stepsWithoutError } from '../formulas/steps-without-error.ts';
import { tiltedLogOdds } from '../formulas/tilted-log-odds.ts';
import { curve as tiltedShare } from '../formulas/tilted-share.ts';
import { curve as twoKinds } from '../formulas/two-kinds.ts';

/** x at which a rising function reaches a value, by halving. */
function solve(rising: (x: number) => number, value: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step++) {
    const middle = (from + to) / 2;
    if (rising(middle) < value) from = middle;
    else to = middle;
  }
  return to;
}

describe('an error budget', () => {
  it('is a straight line in nines against tenfolds, with slope log10 C', () => {
    const nines = (d: number) => -Math.log10(errorPerTenfold(10 ** d, { start: 0.01, factor: 5 }));
    for (const d of [0, 0.5, 1, 2.7, 4]) expect(nines(d)).toBeCloseTo(2 + d * Math.log10(5), 12);
  });

  it('with C = 5 against 2 parts 15.6-fold in three tenfolds', () => {
    const gap = (c: number) =>
      errorPerTenfold(c, { start: 0.02, factor: 2 }) / errorPerTenfold(c, { start: 0.01, factor: 5 });
    expect(gap(1000) / gap(1)).toBeCloseTo(15.6, 1);
  });

  it('with C = 5 against 6 closes a gap of 2 after 3.8 tenfolds', () => {
    const closeness = (d: number) =>
      errorPerTenfold(10 ** d, { start: 0.01, factor: 5 }) /
      errorPerTenfold(10 ** d, { start: 0.02, factor: 6 });
    expect(solve(closeness, 1, 0, 10)).toBeCloseTo(3.8, 1);
  });

  it('of steps: reliability 0.99 reaches a 69th of the half-way horizon, 0.8 a third (0.32)', () => {
    const horizon = (reliability: number) =>
      solve((n) => -stepsWithoutError.value(n, { error: 0.001 }), -reliability, 0, 1e5);
    expect(horizon(0.5) / horizon(0.99)).toBeCloseTo(69, 0);
    expect(horizon(0.8) / horizon(0.5)).toBeCloseTo(0.32, 2);
    expect(horizon(0.5)).toBeCloseTo(Math.log(0.5) / Math.log(1 - 0.001), 6);
  });

  it('takes about 3 times 10^k clean trials to certify 10^-k', () => {
    for (const k of [2, 4, 6]) {
      expect(cleanTrialsBound.value(3 * 10 ** k, { doubt: 0.05 }) * 10 ** k).toBeCloseTo(1, 1);
    }
  });

  it('is met by audits as far as they promise: no error in any world that they allow is greater, and one is as great', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const worlds = fc.array(
      fc.record({ audit: fc.double({ min: 0.01, max: 1, noNaN: true }), tilt: share, error: share }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(worlds, share, (situations, unstaged) => {
        const sum = (of: (one: (typeof situations)[number]) => number) =>
          situations.reduce((total, one) => total + of(one), 0);
        const [audits, staged] = [sum(({ audit }) => audit), sum(({ audit, tilt }) => audit * (tilt + 0.01))];
        const ratios = situations.map(({ tilt }) => ((tilt + 0.01) / staged) * audits);
        const ratio = Math.max(...ratios);
        const [inAudits, inUse] = [
          sum(({ audit, error }) => (audit / audits) * error),
          // Of the use that cannot be staged, all goes wrong.
          (1 - unstaged) * sum(({ audit, tilt, error }) => ((audit * (tilt + 0.01)) / staged) * error) +
            unstaged,
        ];
        const bound = (start: number) => auditBound.value(1, { start, factor: 5, ratio, growth: 1, unstaged });
        expect(inUse).toBeLessThanOrEqual(bound(inAudits) + 1e-9);
        // A system that errs only where use outweighs the audits most.
        const worst = situations[ratios.indexOf(ratio)];
        if (!worst) throw new Error('no situation');
        const attained = (worst.audit * (worst.tilt + 0.01)) / staged;
        expect(
          auditBound.value(1, { start: worst.audit / audits, factor: 5, ratio, growth: 1, unstaged: 0 }),
        ).toBeCloseTo(attained, 9);
      }),
    );
  });

  it('leaves audits a band of log10 R nines, which opens as R grows and stops at what they cannot stage', () => {
    const observed = { start: 0.0005, factor: 5 };
    const width = (c: number, growth: number) =>
      Math.log10(
        auditBound.value(c, { ...observed, ratio: 10, growth, unstaged: 0 }) / errorPerTenfold(c, observed),
      );
    for (const c of [1, 30, 1e4]) expect(width(c, 1)).toBeCloseTo(1, 12);
    expect(width(1000, 2)).toBeCloseTo(1 + 3 * Math.log10(2), 12);
    expect(auditBound.value(1e9, { ...observed, ratio: 10, growth: 1, unstaged: 0.001 })).toBeCloseTo(0.001, 6);
    expect(auditBound.value(1, { ...observed, ratio: 1e6, growth: 1, unstaged: 0 })).toBe(1);
  });
});

describe('watchers', () => {
  const tenth = { miss: 0.1, beta: 0.1 };

  it('that share a tenth of their misses: 0.1, 0.0182, 0.0107, and a floor of 0.01', () => {
    expect(sharedCauses(1, tenth)).toBeCloseTo(0.1, 12);
    expect(sharedCauses(2, tenth)).toBeCloseTo(0.0182, 4);
    expect(sharedCauses(3, tenth)).toBeCloseTo(0.0107, 4);
    expect(sharedCauses(100, tenth)).toBeCloseTo(0.01, 12);
  });

  it('that are independent miss with q^k', () => {
    for (const k of [1, 2, 3, 6]) expect(sharedCauses(k, { miss: 0.1, beta: 0 })).toBeCloseTo(0.1 ** k, 15);
  });

  it('one of them always misses with q, and more never miss more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const chance = fc.double({ min: 1e-6, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(chance, share, (miss, beta) => {
        expect(sharedCauses(1, { miss, beta })).toBeCloseTo(miss, 9);
        for (const k of [1, 2, 3, 4]) {
          const next = sharedCauses(k + 1, { miss, beta });
          expect(next).toBeLessThanOrEqual(sharedCauses(k, { miss, beta }) + 1e-12);
          expect(next).toBeGreaterThanOrEqual(beta * miss - 1e-12);
        }
      }),
    );
  });

  it('that may collude: harm goes from 0.00698 to 0.00520, of which 0.005 no watcher touches', () => {
    const acts = { ...tenth, act: 0.02, collusion: 0.01 };
    expect(collusionHarm.value(1, { ...acts, colludingAct: 0.5 })).toBeCloseTo(0.00698, 5);
    expect(collusionHarm.value(50, { ...acts, colludingAct: 0.5 })).toBeCloseTo(0.0052, 5);
    expect(collusionHarm.value(50, { ...acts, act: 0, colludingAct: 0.5 })).toBeCloseTo(0.005, 12);
    expect(collusionCaught.value(1, acts)).toBeCloseTo(0.0178, 4);
    expect(collusionCaught.value(50, acts)).toBeCloseTo(0.0196, 4);
  });

  it('in three layers of 0.1 let through 0.001, with 2% in common 0.021', () => {
    expect(layers.value(3, { miss: 0.1, common: 0 })).toBeCloseTo(0.001, 12);
    expect(layers.value(3, { miss: 0.1, common: 0.02 })).toBeCloseTo(0.021, 3);
  });
});

describe('silence', () => {
  const audits = { aligned: 0.6, misspecified: 0.3, scheming: 0.1, d: 0.05 };
  const odds = (n: number, h: number) =>
    posterior(n, 'scheming', { ...audits, h }) / posterior(n, 'aligned', { ...audits, h });

  it('does not move the odds of scheming against aligned when audits never catch it', () => {
    for (const n of [0, 1, 100, 10_000]) expect(odds(n, 0)).toBeCloseTo(1 / 6, 12);
  });

  it('moves them by ten in 229 clean audits that each catch it with 0.01', () => {
    expect(Math.round(solve((n) => odds(0, 0.01) / odds(n, 0.01), 10, 0, 1000))).toBe(229);
  });

  it('leaves chances that add up to 1', () => {
    for (const n of [0, 3, 500]) {
      const all = (['aligned', 'misspecified', 'scheming'] as const).map((one) =>
        posterior(n, one, { ...audits, h: 0.01 }),
      );
      expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('pressure', () => {
  it.each([
    [16, 0.16],
    [256, 2.5],
    [4096, 34],
    [65536, 99.9],
  ])('of %i answers shows one in ten thousand in %f per cent', (n, percent) => {
    const places = percent < 1 ? 2 : percent === 34 ? 0 : 1;
    expect(100 * shownShare(n, { propensity: 1e-4 })).toBeCloseTo(percent, places);
  });

  it('by tilting makes one in a million half at 13.8, in a straight line of log-odds', () => {
    expect(solve((x) => tiltedShare.value(x, { propensity: 1e-6 }), 0.5, 0, 30)).toBeCloseTo(13.8, 1);
    for (const x of [-3, 0, 5]) {
      const share = tiltedShare.value(x, { propensity: 0.2 });
      expect(Math.log(share / (1 - share))).toBeCloseTo(tiltedLogOdds(x, { propensity: 0.2 }), 9);
      const weight = 0.2 * Math.exp(x);
      expect(share).toBeCloseTo(weight / (0.8 + weight), 12);
    }
  });

  it('of two kinds falls and then rises: in log-odds it is convex, and at the turn both kinds are equal', () => {
    const part = fc.double({ min: 1e-9, max: 0.4, noNaN: true });
    const pressure = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(part, part, pressure, pressure, (minded, unminded, from, to) => {
        const logOdds = (x: number) => {
          const share = twoKinds.value(x, { minded, unminded });
          return Math.log(share / (1 - share));
        };
        expect(logOdds((from + to) / 2)).toBeLessThanOrEqual((logOdds(from) + logOdds(to)) / 2 + 1e-6);
      }),
    );
    const kinds = { minded: 0.01, unminded: 1e-6 };
    const turn = Math.log(kinds.minded / kinds.unminded) / 2;
    expect(kinds.minded * Math.exp(-turn)).toBeCloseTo(kinds.unminded * Math.exp(turn), 12);
    for (const away of [-0.1, 0.1])
      expect(twoKinds.value(turn + away, kinds)).toBeGreaterThan(twoKinds.value(turn, kinds));
    expect(twoKinds.value(0, kinds)).toBeCloseTo(0.010001, 12);
  });

  it('races a shrinking tendency: grows if and only if g > s, and is flat at equal rates', () => {
    const rate = fc.double({ min: 0, max: 2, noNaN: true });
    const start = { start: 1e-6, samples: 10 };
    fc.assert(
      fc.property(rate, rate, (shrink, growth) => {
        fc.pre(Math.abs(growth - shrink) > 0.01);
        const [now, later] = [0, 1].map((t) => race(t, { ...start, shrink, growth })) as [number, number];
        expect(later > now).toBe(growth > shrink);
      }),
    );
    const equal = [0, 5].map((t) => race(t, { ...start, shrink: 1, growth: 1 }));
    expect(equal[1]).toBeCloseTo(equal[0] ?? 0, 9);
    expect(race(2, { ...start, shrink: 0.3, growth: 0.4 })).toBeCloseTo(1e-5 * Math.exp(0.2), 9);
    expect(propensityAt(2, { start: 0.5, shrink: 0.3 })).toBeCloseTo(0.5 * Math.exp(-0.6), 12);
  });

  it('jumps at each change of method and nowhere else', () => {
    const parameters = { start: 1e-6, samples: 10, shrink: 0.5, growth: 0.5, jump: 3, every: 2 };
    const before = raceWithJumps.value(1.999, parameters);
    expect(before).toBeCloseTo(race(1.999, parameters), 15);
    expect(raceWithJumps.value(2, parameters) / before).toBeCloseTo(3, 2);
    expect(raceWithJumps.value(4, parameters) / before).toBeCloseTo(9, 1);
    const jumpTimes = (every: number, from: number, to: number) =>
      raceWithJumps.jumps?.({ ...parameters, every }, from, to);
    expect(jumpTimes(2, 0, 7)).toEqual([2, 4, 6]);
    expect(jumpTimes(2, 4, 5)).toEqual([4]);
    expect(jumpTimes(0.01, 0, 1e9)).toEqual([]);
  });
});

describe('a lag', () => {
  const law = { start: 1, need: 1, growth: Math.log(3), correction: 0.3 };
  const share = (t: number) => readiness.value(t, law) / need(t, { start: 1, growth: law.growth });

  it('settles at 21% of the need, 35% with twice the correction, whatever the start', () => {
    expect(settledShare(law)).toBeCloseTo(0.21, 2);
    expect(settledShare({ ...law, correction: 0.6 })).toBeCloseTo(0.35, 2);
    expect(share(40)).toBeCloseTo(settledShare(law), 9);
    expect(readiness.value(40, { ...law, start: 1e6 }) / need(40, { start: 1, growth: law.growth })).toBeCloseTo(
      settledShare(law),
      6,
    );
  });

  it('comes 1.40 years after the need', () => {
    const delay = solve(
      (years) => readiness.value(40 + years, law),
      need(40, { start: 1, growth: law.growth }),
      0,
      9,
    );
    expect(delay).toBeCloseTo(1.4, 2);
  });

  it('solves its equation', () => {
    const parameter = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, parameter, parameter, (start, growth, correction, t) => {
        const at = (time: number) => readiness.value(time, { start, need: 1, growth, correction });
        const step = 1e-5;
        const slope = (at(t + step) - at(t - step)) / (2 * step);
        expect(at(0)).toBeCloseTo(start, 9);
        expect(slope).toBeCloseTo(correction * (need(t, { start: 1, growth }) - at(t)), 4);
      }),
    );
  });
});
