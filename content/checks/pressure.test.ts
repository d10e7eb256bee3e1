import { describe, expect, it } from 'vitest';
import { editorial, source } from './sources.ts';
import { essayText, grouped, misquotes, thread, pickOf } from './texts.ts';
import { curve as cleanTrialsBound } from '../formulas/clean-trials-bound.ts';
import { propensityAt } from '../formulas/propensity.ts';
import { race } from '../formulas/race.ts';
import { shownShare } from '../formulas/shown-share.ts';
import { tiedShare } from '../formulas/tied-share.ts';
import { tiltedLogOdds } from '../formulas/tilted-log-odds.ts';
import { curve as tiltedShare } from '../formulas/tilted-share.ts';
import { curve as twoKinds } from '../formulas/two-kinds.ts';

const text = essayText('pressure');
const RARE = { propensity: 1e-4 };
/** The same with an honest pass in a hundred drafts. */
const RIVALLED = { ...RARE, correct: 0.01 };

/** What METR counted: runs with cheating, and all runs. */
const COUNTS: ReadonlyMap<string, readonly [cheats: number, runs: number]> = new Map([
  ['File Recovery', [2, 6]],
  ['Number List Steganography', [6, 18]],
  ['Optimize LLM Foundry', [21, 21]],
  ['Optimize a Kernel', [6, 24]],
  ['Rust Codecontest scaffolding', [12, 28]],
  ['RE-Bench, all tasks', [39, 128]],
  ['HCAST, all tasks', [8, 1087]],
]);

/** The 95% interval of Wilson for a share, in per cent. */
function wilson(hits: number, trials: number): readonly [low: number, high: number] {
  const z = 1.959964;
  const share = hits / trials;
  const scale = 1 + z ** 2 / trials;
  const middle = (share + z ** 2 / trials / 2) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + z ** 2 / trials ** 2 / 4);
  return [100 * (middle - half), 100 * (middle + half)];
}

/** The share of unwanted results in searches played out draft by draft, a check of the formula by another way. */
function simulated(n: number, { propensity, correct }: { propensity: number; correct: number }): number {
  let seed = 1;
  const chance = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  let unwanted = 0;
  const searches = 20_000;
  for (let search = 0; search < searches; search++) {
    // Drafts come in random order, so the first that passes is one at random.
    for (let draft = 0; draft < n; draft++) {
      const drawn = chance();
      if (drawn < propensity) unwanted++;
      if (drawn < propensity + correct) break;
    }
  }
  return unwanted / searches;
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

  it('has the tendency on one task in a hundred stop at 1 per cent, with the same mean', () => {
    expect(0.01 * 0.01).toBeCloseTo(RARE.propensity, 12);
    expect(text).toContain('its mean is again one in 10,000, but the share over all tasks never passes 1 per cent');
    const share = (n: number) => 0.01 * shownShare(n, { propensity: 0.01 });
    expect(share(1e6)).toBeLessThanOrEqual(0.01);
    for (const n of [16, 256, 4096]) expect(share(n)).toBeLessThan(shownShare(n, RARE));
  });

  it('has ties stop the share where the text says, by the formula and by simulation', () => {
    const percent = (n: number) => (100 * tiedShare(n, RIVALLED)).toFixed(2);
    expect(text).toContain(
      `the share is ${percent(16)} per cent at $n=16$ and ${percent(256)} per cent at 256, and it stops at ${percent(65536)} per cent`,
    );
    expect(percent(4096)).toBe(percent(65536));
    expect(tiedShare(1, RIVALLED)).toBeCloseTo(RARE.propensity, 12);
    expect(tiedShare(4096, { ...RARE, correct: 0 })).toBeCloseTo(shownShare(4096, RARE), 12);
    const common = { propensity: 0.01 };
    const rows = [
      ['none', 0],
      ['1%', 0.01],
      ['10%', 0.1],
    ] as const;
    for (const [name, correct] of rows) {
      const shares = [16, 64, 256].map((n) => tiedShare(n, { ...common, correct }));
      const limit = common.propensity / (common.propensity + correct);
      const cell = (share: number) => `${(100 * share).toFixed(1)}%`;
      expect(text).toContain(`| ${name} | ${shares.map(cell).join(' | ')} | ${cell(limit).replace('.0%', '%')} |`);
      for (const [index, n] of [16, 64, 256].entries()) {
        // Three standard errors of 20,000 searches are about a hundredth.
        expect(Math.abs(simulated(n, { ...common, correct }) - (shares[index] ?? 0))).toBeLessThan(0.011);
      }
    }
  });

  it('lets stages with ties act as one search, too', () => {
    let stage: { propensity: number; correct: number } = RIVALLED;
    for (let turn = 0; turn < 4; turn++) {
      const { propensity, correct } = stage;
      stage = {
        propensity: tiedShare(16, stage),
        correct: tiedShare(16, { propensity: correct, correct: propensity }),
      };
    }
    expect(stage.propensity).toBeCloseTo(tiedShare(65536, RIVALLED), 12);
  });

  it('says what a rarer rival and an expensive pass mean', () => {
    const limit = (correct: number) => RARE.propensity / (RARE.propensity + correct);
    expect(text).toContain(`a $p$ of one in 10,000 ends at ${(100 * limit(1e-5)).toFixed(0)} per cent`);
    const drafts = 5000;
    expect(text).toContain(`A team that needs ${grouped(drafts)} drafts for each pass`);
    expect(limit(1 / drafts - RARE.propensity)).toBeCloseTo(0.5, 12);
    expect(text).toContain('half of what it ships has edited tests');
  });

  it("has METR's counts, and bars computed from them", () => {
    const { series } = JSON.parse(source('scenarios/data-reward-hacks.json')) as {
      series: { points: { at: [number, number]; low: number; high: number; label: string }[] }[];
    };
    const points = series.flatMap((one) => one.points);
    expect(points.map(({ label }) => label)).toEqual([...COUNTS.keys()]);
    for (const { at, low, high, label } of points) {
      const [cheats, runs] = COUNTS.get(label) ?? [0, 0];
      expect(at[0]).toBe(runs);
      expect(at[1]).toBeCloseTo((100 * cheats) / runs, 0);
      const [least, greatest] = wilson(cheats, runs);
      expect(low).toBeCloseTo(least, 0);
      expect(high).toBeCloseTo(greatest, 0);
    }
    expect(text).toContain('METR found cheating in all 21 runs of that task.');
    expect(text).toContain('it found 8 cases in 1,087 runs.');
    expect(text).toContain('would have found nothing six times in seven');
    expect((1 - 8 / 1087) ** 21).toBeCloseTo(6 / 7, 2);
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
      `makes up ${(100 * liked(0)).toFixed(2)} per cent of them at first, ${(100 * liked(1)).toFixed(2)} per cent at $\\beta=1$, ${(100 * liked(2)).toFixed(2)} per cent at $\\beta=2$ and half at the turn`,
    );
    expect(liked(turn)).toBeCloseTo(0.5, 12);
    const sorted = Math.log(0.05) / Math.log1p(-liked(2));
    expect(text).toContain(`it takes about ${grouped(sorted, 10)} unwanted answers`);
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
      `a result is ${(shown(10) / shown(0)).toFixed(0)} times as likely to be, ${(100 * shown(10)).toFixed(1)} per cent against ${(100 * shown(0)).toFixed(1)}.`,
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
    expect(text).toContain(`Suppose an auditor has read ${readings} winners and all are clean.`);
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
    const words = (id: string): string => said.get(id)?.text ?? '';
    const caughtOf = (lambda: number) => (100 * caught(lambda)).toFixed(0);
    expect(words('2026-11-16-researcher')).toContain(
      `caught ${caughtOf(1)} per cent of the time, at $\\lambda=4$ and the same $\\beta$ ${caughtOf(4)} per cent, down from ${caughtOf(0)}.`,
    );
    expect(words('2026-11-19-policy-reader')).toContain(`$s\\ge${Math.log(2).toFixed(2)}$`);
    // One result in so many at any n with the economist's numbers, and nearly there after 500 drafts.
    const limit = RARE.propensity / (RARE.propensity + RIVALLED.correct);
    expect(words('2026-11-14-economist')).toContain(`the edit gets one result in ${(1 / limit).toFixed(0)} and no more`);
    expect(tiedShare(500, RIVALLED) / limit).toBeGreaterThan(0.99);
    const passes = RARE.propensity + RIVALLED.correct;
    expect(1 - (1 - passes) ** 100, 'a hundred drafts are usually enough').toBeGreaterThan(0.5);
    expect(RARE.propensity / (RARE.propensity + 1 / 5000)).toBeCloseTo(1 / 3, 12);
    expect(words('2026-11-14-engineer')).toContain('one in 5,000 is, and there the same edit gets one result in three');
  });

  it('settles a forecast before its day, and has minds move where the comments say', () => {
    const said = thread('pressure');
    const days = (Date.parse('2026-11-30') - Date.parse('2026-11-14')) / 86_400_000;
    expect(days).toBe(16);
    expect(said.get('2026-11-14-economist')?.text).toContain('Sixteen days early');
    expect(said.get('2026-11-16-forecaster')?.text).toContain(`at 0.7, Brier score ${((1 - 0.7) ** 2).toFixed(2)}.`);
    const moves = [...said].flatMap(([id, one]) =>
      one.data.moved ? [[id, pickOf(one)?.scenario, pickOf(one)?.credence, one.data.moved.by]] : [],
    );
    expect(moves).toEqual([
      ['2026-11-16-forecaster', 'scenario-a', 0.6, '2026-11-15-engineer'],
    ]);
    // The reader had no picture before, so there is nothing to have moved from.
    const reader = [...said].filter(([id]) => id.endsWith('-reader') && !id.endsWith('policy-reader'));
    expect(reader.map(([id, one]) => [id, pickOf(one)?.scenario])).toEqual([
      ['2026-11-18-reader', undefined],
      ['2026-11-20-reader', 'scenario-b'],
    ]);
    expect(said.get('2026-11-20-reader')?.data.parent).toBe('2026-11-19-policy-reader');
    expect(pickOf(said.get('2026-11-13-forecaster'))?.credence).toBe(0.5);
  });
});
