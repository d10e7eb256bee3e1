import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { consents } from '../formulas/consents.ts';
import { shownShare } from '../formulas/shown-share.ts';
import { drawn } from './said.ts';
import { editorial, source } from './sources.ts';
import { essayText, grouped, misquotes, thread, pickOf } from './texts.ts';

const text = essayText('whose-prompt');
const R = 0.01;
const N = 500;

/** The chance that an act goes through which needs so many consents, each refused independently. */
function through(hands: number, refusal = R): number {
  return consents(0, { refusal, hands, common: 0 });
}

const replaced = (share: number) => consents(share, { refusal: R, hands: N, common: 0 });
const percent = (share: number, places = 0) => (100 * share).toFixed(places);
/** Hands, or attempts, at which the odds are even. */
const even = (refusal: number) => Math.log(0.5) / Math.log1p(-refusal);

/** Wilson's 95% interval for a share seen among n. */
function wilson(share: number, n: number): [number, number] {
  const z = 1.959964;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return [middle - half, middle + half];
}

describe('consents', () => {
  const chance = fc.double({ min: 0, max: 0.99, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('are one factor for each hand, or one for all of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), chance, share, (hands, refusal, common) => {
        let alone = 1;
        for (let hand = 0; hand < hands; hand++) alone *= 1 - refusal;
        const expected = common * (1 - refusal) + (1 - common) * alone;
        expect(consents(0, { refusal, hands, common })).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('leave one hand its own refusal, and are never rarer for a hand that is replaced or a cause in common', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), chance, share, share, (hands, refusal, common, replacing) => {
        expect(consents(0, { refusal, hands: 1, common })).toBeCloseTo(1 - refusal, 9);
        const before = consents(0, { refusal, hands, common });
        expect(consents(replacing, { refusal, hands, common })).toBeGreaterThanOrEqual(before - 1e-12);
        expect(before).toBeGreaterThanOrEqual(consents(0, { refusal, hands, common: 0 }) - 1e-12);
        expect(consents(1, { refusal, hands, common })).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('"Whose prompt?" says what its formulas give', () => {
  it('of the chain', () => {
    expect(through(N)).toBeCloseTo((1 - R) ** N, 12);
    expect(text).toContain(`this is ${percent(through(N), 2)} per cent, one order in ${(1 / through(N)).toFixed(0)}.`);
    expect(Math.log(replaced(0.5)) / Math.log(replaced(0))).toBeCloseTo(0.5, 12);
    expect(text).toContain(`raises it from ${percent(replaced(0), 2)} to ${percent(replaced(0.5), 1)} per cent`);
    expect(replaced(1)).toBe(1);
    expect(text).toContain(
      `At nine tenths it is ${percent(replaced(0.9))} per cent, and the last tenth is worth the remaining ${percent(replaced(1) - replaced(0.9))} points.`,
    );
  });

  it('of the hands that are left, whatever their number was', () => {
    expect(text).toContain(`the odds are even when ${even(R).toFixed(0)} hands are left`);
    for (const hands of [500, 50_000])
      expect(consents(1 - even(R) / hands, { refusal: R, hands, common: 0 })).toBeCloseTo(0.5, 9);
    const agency = consents(0.999, { refusal: R, hands: 100_000, common: 0 });
    expect(text).toContain(`lets ${percent(agency)} per cent through`);
    expect(text).toContain(`at a single step lets through ${percent(through(1))} per cent`);
  });

  it('of causes in common, and of refusals that are got round', () => {
    const common = consents(0, { refusal: R, hands: N, common: 0.05 });
    expect(common).toBeCloseTo(0.05 * (1 - R) + 0.95 * (1 - R) ** N, 12);
    expect(text).toContain(`lifts $P$ from 0.66 to ${percent(common, 1)} per cent`);
    expect(text).toContain(`comes about ${percent(through(N, R / 10))} times in a hundred`);
  });

  it('of the crowd', () => {
    const [teachers, refusal] = [14_000, 0.3];
    const spread = 1.96 * Math.sqrt(teachers * refusal * (1 - refusal));
    const ends = [teachers * refusal - spread, teachers * refusal + spread].map((end) => grouped(end));
    expect(text).toContain(`between ${ends.join(' and ')} would have done so 19 times in 20`);
  });

  it('of people who gave the shock and people who helped', () => {
    const points = new Map(milgram().map(({ at: [number, share] }) => [number, share / 100]));
    const [voice, helper, rebels] = [2, 18, 17].map((number) => points.get(number) ?? Number.NaN) as [number, number, number];
    for (const share of [percent(voice, 1), percent(helper, 1), percent(rebels)])
      expect(text).toContain(`${share} per cent`);
    expect((1 - voice) / (1 - helper)).toBeCloseTo(5, 9);
    expect(Math.log(voice) / Math.log(helper)).toBeCloseTo(6, 1);
    expect(text).toContain('about six such assistants in a row');
  });

  it('of good orders, which a chain stops too', () => {
    expect(text).toContain(
      `that stops ${percent(1 - through(N), 1)} per cent of the bad orders also stops ${percent(1 - through(N, R / 5))} per cent of the good ones`,
    );
  });

  it('of one will: what it must refuse, and how often it can be asked', () => {
    expect(text).toContain(`that hand has to refuse ${percent(1 - through(N), 1)} per cent of such orders`);
    expect(shownShare(even(R), { propensity: R })).toBeCloseTo(0.5, 12);
    expect(text).toContain(`gives even odds after ${even(R).toFixed(0)} attempts`);
  });

  it('of three reviewers', () => {
    const [bad, good] = [through(3, 0.8), through(3, 0.05)];
    expect(text).toContain(`let through ${percent(bad, 1)} per cent`);
    expect(text).toContain(
      `${percent(good)} per cent of these get through, where the offices passed ${percent(through(N, R / 5))}`,
    );
    expect(text).toContain(`they let through ${percent(consents(0, { refusal: 0.8, hands: 3, common: 0.2 }), 1)} per cent.`);
  });
});

interface Measured {
  readonly at: [number, number];
  readonly low: number;
  readonly high: number;
}

function milgram(): readonly Measured[] {
  const { series } = JSON.parse(source('scenarios/data-milgram.json')) as { series: { points: Measured[] }[] };
  return series[0]?.points ?? [];
}

describe('its graphs', () => {
  it('give the bars of Milgram’s experiments by Wilson’s formula, for forty volunteers', () => {
    expect(milgram()).toHaveLength(7);
    for (const { at, low, high } of milgram())
      expect(wilson(at[1] / 100, 40).map((end) => Number(percent(end, 1)))).toEqual([low, high]);
  });

  it('set the model as the text does', () => {
    const values = Object.fromEntries(editorial('model-consents').sliders.map(({ param, value }) => [param, value]));
    expect(values).toEqual({ r: R, n: N, k: 0.05 });
  });

  it('let harm by the prompt overtake harm against it only after today', () => {
    const { series, marks } = editorial('by-the-prompt');
    const [against, by] = ['against', 'by'].map((id) =>
      (series.find((one) => one.id === id)?.knots ?? []).map(([x, y]) => ({ x, y })),
    );
    const lead = (x: number) => (heightAt(by ?? [], x) ?? 0) - (heightAt(against ?? [], x) ?? 0);
    expect(lead(marks.find(({ kind }) => kind === 'today')?.x ?? 1)).toBeLessThan(0);
    expect(lead(1)).toBeGreaterThan(0);
  });
});

describe('its thread', () => {
  const said = thread('whose-prompt');

  it('quotes what it answers word for word', () => {
    expect(misquotes('whose-prompt')).toEqual([]);
  });

  it('is a sample throughout, of ten comments, half of them short', () => {
    const comments = [...said.values()];
    expect(comments).toHaveLength(10);
    expect(comments.every(({ data }) => data.sample)).toBe(true);
    for (const { text: words } of comments) expect(words.split(' ').length).toBeLessThanOrEqual(150);
  });

  it('computes: five suppliers in parallel, and a thousand orders without a refusal', () => {
    expect(said.get('2026-11-29-policy-reader')?.text).toContain(`probability ${percent(1 - 0.9 ** 5)} per cent`);
    const [orders, auditor] = [1000, said.get('2026-11-29-auditor')?.text];
    expect(auditor).toContain(`at least ${percent(0.05 ** (1 / orders), 1)} per cent get through`);
    expect(1e6 * -Math.expm1(Math.log(0.05) / (orders * N))).toBeCloseTo(6, 1);
    expect(auditor).toContain('$r$ is below six in a million');
  });

  it('draws the end of obedience in C, and moves the forecaster up on A', () => {
    const { answer, answered } = drawn('whose-prompt', '2026-11-29-researcher');
    for (const x of [0.2, 0.4]) expect(heightAt(answer, x)).toBeCloseTo(heightAt(answered, x) ?? 0, 2);
    expect(heightAt(answer, 1)).toBeLessThan(0.02);
    const [before, after] = ['2026-11-28-forecaster', '2026-11-30-forecaster'].map((id) => pickOf(said.get(id)));
    expect([before?.scenario, after?.scenario]).toEqual(['scenario-a', 'scenario-a']);
    expect(after?.credence ?? 0).toBeGreaterThan(before?.credence ?? 1);
  });
});
