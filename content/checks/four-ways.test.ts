import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../src/graphs/model/graph.ts';
import { editorial, source } from './sources.ts';
import { commentText, essayText } from './said.ts';

const text = essayText('four-ways');
const NINES = 6;
const TODAY = 0.4;
const logOdds = (chance: number) => Math.log(chance / (1 - chance));

/** The height of a curve of a picture at x. */
function height(picture: string, series: string, x: number): number {
  const scenario = editorial(picture);
  const shown = new Set(scenario.series.map(({ id }) => id));
  const { curves } = toGraph(scenario, { ...defaultView(scenario), shown });
  const y = heightAt(curves.find(({ id }) => id === series)?.points ?? [], x);
  if (y === undefined) throw new Error(`${series} of ${picture} has no height at ${String(x)}`);
  return y;
}

/** One error in so many, where a curve of picture A has this height. */
const oneIn = (series: string, x: number) => 10 ** (NINES * height('scenario-a', series, x));

/** What clean audits leave of the odds of scheming, when a share of schemers is missed by all of them alike. */
const left = (alike: number, caught: number, audits: number) => alike + (1 - alike) * (1 - caught) ** audits;

/** Wilson's 95% interval of a share, in per cent. */
function interval(right: number, of: number): [number, number] {
  const z = 1.96;
  const share = right / of;
  const middle = share + z ** 2 / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const [low, high] = [middle - half, middle + half].map((end) => (100 * end) / (1 + z ** 2 / of));
  return [low ?? Number.NaN, high ?? Number.NaN];
}

describe('"Four worlds, one record" says what its numbers give', () => {
  it('of the record so far, which is the same in all four pictures up to today', () => {
    for (const x of [0, 0.1, 0.2, 0.3, TODAY])
      for (const picture of ['scenario-b', 'scenario-c', 'scenario-d'])
        expect(height(picture, 'observed', x), picture).toBeCloseTo(height('scenario-a', 'observed', x), 3);
    expect(height('scenario-a', 'observed', 0.6) - height('scenario-b', 'observed', 0.6)).toBeGreaterThan(0.05);
    expect(text).toContain('Up to today, all four worlds remain. After B\'s turn, three.');
    expect(text).toContain('$P(E|A)=P(E|B)=P(E|C)=P(E|D)$');
  });

  it('of the reader who sees that B does not come', () => {
    const shares = [0.5, 0.2, 0.1].map((share) => share / (1 - 0.2));
    expect(text).toContain(`gives ${shares.slice(0, 2).map(String).join(', ')} and ${String(shares[2])}.`);
    expect(text).toContain(`from ${String(1 - 0.5 - 0.2)} to ${String(1 - (shares[0] ?? 0))}, on nothing but good news`);
    expect((shares[0] ?? 0) / (shares[1] ?? 0)).toBeCloseTo(5 / 2, 10);
    expect(text).toContain('The odds of A against C are five to two, as before.');
  });

  it('of clean audits, independent and with a blind spot in common', () => {
    expect(1 / left(0, 0.01, 229)).toBeCloseTo(10, 0);
    expect(1 / left(0, 0.01, 228)).toBeLessThan(10);
    expect(text).toContain('one time in a hundred. If audits are independent of each other, 229 clean ones divide the odds');
    expect(text).toContain(`the same 229 audits divide the odds by ${(1 / left(0.1, 0.01, 229)).toFixed(1)}, where`);
    expect(text).toContain(`the 229 audits divide the odds by ${(1 / left(0.5, 0.01, 229)).toFixed(1)}, and the floor is one half`);
    expect(left(0.1, 0.01, 1e6)).toBeCloseTo(0.1, 10);
    expect(left(0.5, 0.01, 1e6)).toBeCloseTo(0.5, 10);
  });

  it('of a catch rate that sinks: how far to one in two, straight in log-odds', () => {
    const step = logOdds(0.95) - logOdds(0.88);
    const after = 1 / (1 + Math.exp(2 * step - logOdds(0.88)));
    expect(after).toBeGreaterThan(0.48);
    expect(after).toBeLessThan(0.54);
    expect(text).toContain('find 95 plants in 100 in one model, and 88 in 100 in the next');
    expect(text).toContain('two further steps of that size bring the rate to about one in two');
  });

  it('of picture A taken literally', () => {
    const round = (count: number) => String(Math.round(count / 10) * 10);
    expect(text).toContain(`says one error in about ${round(oneIn('observed', TODAY))} at today's mark`);
    expect(text).toContain(`the actual curve one in about ${round(oneIn('actual', TODAY))}.`);
    expect(text).toContain(`The band allows ${(10 ** (NINES * 0.06)).toFixed(1)} times the observed error`);
    expect(10 ** (NINES * 0.13)).toBeCloseTo(6, 1);
  });
});

describe('its figure of four auditing games', () => {
  interface Point {
    readonly at: readonly [number, number];
    readonly low: number;
    readonly high: number;
    readonly label: string;
  }
  const games: { readonly series: readonly { readonly id: string; readonly points: readonly Point[] }[] } =
    JSON.parse(source('scenarios/data-auditing-games.json'));
  const points = (id: string) => games.series.find((series) => series.id === id)?.points ?? [];

  it('has the shares that its labels count, with their intervals', () => {
    const counted = [...points('more'), ...points('less')].flatMap((point) => {
      const [, right, of] = /: (\d) of (\d) /.exec(point.label) ?? [];
      return right === undefined ? [] : [{ ...point, right: Number(right), of: Number(of) }];
    });
    expect(counted).toHaveLength(6);
    for (const { at, low, high, right, of, label } of counted) {
      const ends = interval(right, of);
      expect(at[1], label).toBeCloseTo((100 * right) / of, 0);
      expect(low, label).toBeCloseTo(ends[0], 0);
      expect(high, label).toBeCloseTo(ends[1], 0);
    }
  });

  it('shows in each game that those who were given more were right more often, and mostly wrong in two', () => {
    const [more, less] = [points('more'), points('less')];
    // A week apart, as the file says, so that neither hides the other.
    for (const [game, { at }] of more.entries()) expect((less[game]?.at[0] ?? NaN) - at[0]).toBeCloseTo(0.02, 6);
    more.forEach(({ at }, game) => {
      expect(at[1]).toBeGreaterThan(less[game]?.at[1] ?? Infinity);
    });
    expect(more.filter(({ at }) => at[1] < 50)).toHaveLength(2);
    expect([...more, ...less].filter(({ low, high }) => high - low > 50)).toHaveLength(6);
    expect(text).toContain('Eight points make no trend.');
    expect(text).toContain('most of the error bars cover more than half the axis');
  });
});

describe('its thread says what its sums give', () => {
  it('the editors: how far actual error in A is from what the line allows, at either edge', () => {
    expect(oneIn('required', 0) / oneIn('actual', 0)).toBeCloseTo(2, -0.5);
    expect(oneIn('required', 1) / oneIn('actual', 1)).toBeCloseTo(30, 0);
    expect(commentText('four-ways', '2026-10-20-editors')).toContain(
      'starts at about twice what the line allows and ends at about thirty times',
    );
  });

  it('the auditor: what a clean audit leaves of 0.5, if it would have caught so many', () => {
    const after = (caught: number) => (0.5 * (1 - caught)) / (0.5 * (1 - caught) + 0.5);
    const comment = commentText('four-ways', '2026-10-08-auditor');
    expect(comment).toContain(`from 0.5 to about ${after(0.9).toFixed(2)}.`);
    expect(comment).toContain(`That takes me to ${after(2 / 3).toFixed(2)},`);
  });

  it('the engineer: what two finders leave unfound', () => {
    const all = (30 * 20) / 12;
    const found = 30 + 20 - 12;
    expect(commentText('four-ways', '2026-10-13-engineer')).toContain(
      `that makes ${String(all)} in all, of which ${String(found)} have been found and ${String(all - found)} have not.`,
    );
  });

  it('the forecaster and the sceptic: what four rows and fifty blur, in nines', () => {
    expect(commentText('four-ways', '2026-10-14-forecaster')).toContain(
      `Four times is ${Math.log10(4).toFixed(1)} of a nine, a tenth of the height`,
    );
    expect(Math.log10(4) / NINES).toBeCloseTo(0.1, 2);
    const rise = NINES * (height('scenario-a', 'actual', 1) - height('scenario-a', 'actual', 0));
    expect(Math.log10(50)).toBeGreaterThan(rise);
    expect(rise.toFixed(1)).toBe(Math.log10(50).toFixed(1));
    expect(commentText('four-ways', '2026-10-15-axis-sceptic')).toContain(`Fifty times is ${rise.toFixed(1)} nines`);
  });
});
