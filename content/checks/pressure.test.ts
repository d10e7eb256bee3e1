import { describe, expect, it } from 'vitest';
import { editorial } from './sources.ts';
import { essayText, grouped, misquotes, thread } from './texts.ts';
import { curve as cleanTrialsBound } from '../formulas/clean-trials-bound.ts';
import { propensityAt } from '../formulas/propensity.ts';
import { race } from '../formulas/race.ts';
import { shownShare } from '../formulas/shown-share.ts';
import { tiltedLogOdds } from '../formulas/tilted-log-odds.ts';
import { curve as tiltedShare } from '../formulas/tilted-share.ts';
import { curve as twoKinds } from '../formulas/two-kinds.ts';

const text = essayText('pressure');
const RARE = { propensity: 1e-4 };

/** Nats from a chance to another one, with nothing else disturbed. */
function distance(from: number, to: number): number {
  return to * Math.log(to / from) + (1 - to) * Math.log((1 - to) / (1 - from));
}

function bestOfBound(n: number): number {
  return Math.log(n) - (n - 1) / n;
}

describe('Pressure finds the rare thing', () => {
  it('counts days and drafts as printed', () => {
    expect(text).toContain(`the first after ${(1 / RARE.propensity / 365.25).toFixed(0)} years, on average`);
    const percent = (n: number, digits: number) => (100 * shownShare(n, RARE)).toFixed(digits);
    expect(text).toContain(
      `the tendency shows in ${percent(16, 2)} per cent of results at $n=16$, in ${percent(256, 1)} per cent at 256, in ${percent(4096, 0)} per cent at 4,096 and in ${percent(65536, 1)} per cent at 65,536.`,
    );
  });

  it('has four stages of the best of 16 do what the best of 65,536 does', () => {
    let propensity = RARE.propensity;
    for (let stage = 0; stage < 4; stage++) propensity = shownShare(16, { propensity });
    expect(propensity).toBeCloseTo(shownShare(65536, RARE), 12);
  });

  it('prices rarity in nats as printed', () => {
    expect(text).toContain(`At $n=65{,}536$ it comes to ${bestOfBound(65536).toFixed(1)}.`);
    const half = (p: number) => 0.5 * Math.log(1 / (4 * p * (1 - p)));
    expect(half(1e-4)).toBeCloseTo(distance(1e-4, 0.5), 12);
    const further = half(1e-7) - half(1e-6);
    expect(text).toContain(
      `nats: ${half(1e-4).toFixed(1)} from one in 10,000, and ${further.toFixed(2)} more for each further tenfold`,
    );
    const n = Math.log(0.5) / Math.log1p(-RARE.propensity);
    expect(text).toContain(`$n=${grouped(n).replace(',', '{,}')}$`);
    expect(text).toContain(`where the bound stands at ${bestOfBound(n).toFixed(1)}.`);
    expect(text).toContain(`the true distance is again ${half(1e-4).toFixed(1)}, half of the bound`);
    expect(bestOfBound(n) / half(1e-4)).toBeCloseTo(2, 1);
    const rarest = 4 * Math.exp(2 * bestOfBound(65536));
    expect(half(1 / rarest)).toBeCloseTo(bestOfBound(65536), 6);
    expect(text).toContain(
      `${bestOfBound(65536).toFixed(1)} nats, spent on one thing, raise to one half what was one in ${(rarest / 1e9).toFixed(1)} billion`,
    );
  });

  it('tilts as printed', () => {
    const pressure = -tiltedLogOdds(0, { propensity: 1e-6 });
    expect(text).toContain(`one in two at $\\beta\\Delta=${pressure.toFixed(1)}$`);
    expect(text).toContain('At $\\beta\\Delta=-4.6$ one in 10,000 has become one in a million');
    expect(tiltedShare.value(-4.6, RARE)).toBeCloseTo(1e-6, 7);
    const odds = (share: number) => share / (1 - share);
    expect(odds(shownShare(16, RARE))).toBeCloseTo(odds(tiltedShare.value(Math.log(16), RARE)), 5);
  });

  it('turns as printed', () => {
    const kinds = { minded: 0.01, unminded: 1e-6 };
    const total = (beta: number) => twoKinds.value(beta, kinds);
    const liked = (beta: number) => {
      const odds = (kinds.unminded / kinds.minded) * Math.exp(2 * beta);
      return odds / (1 + odds);
    };
    const turn = Math.log(kinds.minded / kinds.unminded) / 2;
    for (const away of [-0.05, 0.05]) expect(total(turn + away)).toBeGreaterThan(total(turn));
    expect(text).toContain(
      `fall from ${(100 * total(0)).toFixed(0)} per cent to ${(100 * total(turn)).toFixed(2)} per cent at $\\beta=${turn.toFixed(1)}$. There it turns, and at $\\beta=${(2 * turn).toFixed(1)}$`,
    );
    expect(total(2 * turn)).toBeCloseTo(total(0), 4);
    const logOdds = (beta: number) => Math.log(total(beta) / (1 - total(beta)));
    const pace = (beta: number) => (logOdds(beta + 1e-4) - logOdds(beta - 1e-4)) / 2e-4;
    expect(text).toContain(
      `at $\\beta=2$ its log-odds still fall at ${(100 * (pace(2) / pace(0))).toFixed(0)} per cent`,
    );
    expect(text).toContain(
      `makes up ${(100 * liked(0)).toFixed(2)} per cent of them at the start, ${(100 * liked(1)).toFixed(2)} per cent at $\\beta=1$, ${(100 * liked(2)).toFixed(2)} per cent at $\\beta=2$ and half at the turn`,
    );
    expect(liked(turn)).toBeCloseTo(0.5, 12);
    const sorted = Math.log(0.05) / Math.log1p(-liked(2));
    expect(text).toContain(`sort about ${grouped(sorted, 10)} unwanted answers`);
  });

  it('races as printed, on the model that it shows', () => {
    const model = editorial('model-race');
    const set = Object.fromEntries(model.sliders.map(({ param, value }) => [param, value]));
    const { s = 0, g = 0 } = set;
    expect(text).toContain(`$s=${s}$ and $g=${g}$ a year`);
    const start = { start: 0.001, shrink: s };
    const shown = (t: number) => race(t, { ...start, samples: 10, growth: g });
    const cleaner = propensityAt(0, start) / propensityAt(10, start);
    expect(text).toContain(`a single draft is ${cleaner.toFixed(0)} times less likely to be unwanted`);
    expect(text).toContain(
      `a result ${(shown(10) / shown(0)).toFixed(0)} times as likely to be, ${(100 * shown(10)).toFixed(1)} per cent against ${(100 * shown(0)).toFixed(1)}.`,
    );
    expect(text).toContain(
      `At $g-s=${(g - s).toFixed(1)}$ this buys ${(Math.log(100) / (g - s)).toFixed(0)} years`,
    );
  });

  it('steps as printed, and as drawn', () => {
    const [s, g] = [0.9, 0.8];
    const fall = Math.exp(3 * (g - s));
    expect(text).toContain(`the share falls by ${(100 * (1 - fall)).toFixed(0)} per cent`);
    expect(text).toContain(`takes it to ${(2 * fall).toFixed(2)} times`);
    expect(text).toContain(`loses to ${(g + Math.log(2) / 3).toFixed(2)}.`);
    expect(text).toContain(`it becomes ${(8 * fall ** 4).toFixed(1)} times as common`);
    const { series, y } = editorial('pressure-by-steps');
    const { low = 0, high = 0 } = y.decode ?? {};
    const decades = Math.log(high / low);
    for (const [x, height] of series[0]?.knots ?? []) {
      const years = 12 * x;
      const steps = Math.min(Math.floor(years / 3), 3);
      const law = 0.3 + ((g - s) * years + steps * Math.log(2)) / decades;
      expect(height, `at ${x}`).toBeCloseTo(law, 3);
    }
  });

  it('reads winners as printed, and single drafts for the same assurance', () => {
    const clean = (readings: number) => cleanTrialsBound.value(readings, { doubt: 0.05 });
    const readings = Math.ceil(Math.log(0.05) / Math.log(0.95));
    expect(text).toContain(`Let the record be ${readings} winners, all clean.`);
    expect(text).toContain('shows in fewer than 5 per cent of results');
    expect(clean(readings)).toBeLessThan(0.05);
    expect(clean(readings - 1)).toBeGreaterThan(0.05);
    // A clean winner is a batch of n clean drafts.
    const n = 4096;
    expect(text).toContain(`At $n=4{,}096$ the same ${readings} readings put $p$ itself below one in 80,000`);
    expect(1 / clean(readings * n)).toBeGreaterThan(80_000);
    expect(1 / clean(readings * n)).toBeLessThan(81_000);
    const single = Math.log(0.05) / Math.log1p(-1 / 80_000);
    expect(text).toContain(`some ${grouped(single, 10_000)} readings`);
  });

  it('is quoted word for word, with the numbers of the thread as computed', () => {
    expect(misquotes('pressure')).toEqual([]);
    const said = thread('pressure');
    const caught = (lambda: number) => {
      const [often, seldom] = [Math.exp(-lambda * 0.9), Math.exp(-lambda * 0.1)];
      return (0.9 * often + 0.1 * seldom) / (often + seldom);
    };
    expect(said.get('2026-11-14-position-c')?.text).toContain(
      `caught ${(100 * caught(1)).toFixed(0)} per cent of the time, at $\\lambda=4$ and the same $\\beta$ ${(100 * caught(4)).toFixed(0)} per cent, down from ${(100 * caught(0)).toFixed(0)}`,
    );
    expect(said.get('2026-11-15-engineer')?.text).toContain(
      `in ${(100 * 0.01 * shownShare(4096, { propensity: 0.01 })).toFixed(1)} per cent of results`,
    );
    expect(said.get('2026-11-17-position-b')?.text).toContain(`$s\\ge${Math.log(2).toFixed(2)}$`);
  });
});
