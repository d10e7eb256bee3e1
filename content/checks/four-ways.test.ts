import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../src/graphs/model/graph.ts';
import { editorial } from './sources.ts';
import { commentText, essayText } from './said.ts';

const text = essayText('four-ways');
const NINES = 6;
const TODAY = 0.4;
const logOdds = (chance: number) => Math.log(chance / (1 - chance));

/** One error in so many, where a curve of picture A has this height. */
function oneIn(series: string, x: number): number {
  const scenario = editorial('scenario-a');
  const shown = new Set(scenario.series.map(({ id }) => id));
  const { curves } = toGraph(scenario, { ...defaultView(scenario), shown });
  const height = heightAt(curves.find(({ id }) => id === series)?.points ?? [], x);
  if (height === undefined) throw new Error(`${series} has no height at ${String(x)}`);
  return 10 ** (NINES * height);
}

describe('"Four ways the same evidence could be true" says what its numbers give', () => {
  it('of the reader who sees that B does not come', () => {
    const left = [0.5, 0.2, 0.1].map((share) => share / (1 - 0.2));
    expect(text).toContain(`gives ${left.slice(0, 2).map(String).join(', ')} and ${String(left[2])}.`);
    expect(text).toContain(`from ${String(1 - 0.5 - 0.2)} to ${String(1 - (left[0] ?? 0))}, on nothing but good news`);
  });

  it('of a catch rate that sinks: how far to one in two, straight in log-odds', () => {
    const step = logOdds(0.95) - logOdds(0.88);
    expect(logOdds(0.88) / step).toBeCloseTo(2, 0);
    expect(text).toContain('it is 95 in 100 on one model and 88 on the next');
    expect(text).toContain('two further tenfolds bring it to one in two');
  });

  it('of picture A taken literally', () => {
    const round = (count: number) => String(Math.round(count / 10) * 10);
    expect(text).toContain(`says one error in about ${round(oneIn('observed', TODAY))} at today's mark`);
    expect(text).toContain(`the actual curve one in about ${round(oneIn('actual', TODAY))}.`);
    expect(text).toContain(`The band allows ${(10 ** (NINES * 0.06)).toFixed(1)} times the observed error`);
    expect(10 ** (NINES * 0.13)).toBeCloseTo(6, 1);
  });
});

describe('its thread says what its sums give', () => {
  it('the editors: how far actual error in A is from what the line allows, at either edge', () => {
    expect(oneIn('required', 0) / oneIn('actual', 0)).toBeCloseTo(2, -0.5);
    expect(oneIn('required', 1) / oneIn('actual', 1)).toBeCloseTo(30, 0);
    expect(commentText('four-ways', '2026-10-20-editors')).toContain('starts at about twice what the line allows and ends at about thirty times');
  });

  it('Position D: what a clean audit leaves of 0.5, if it would have caught so many', () => {
    const left = (caught: number) => (0.5 * (1 - caught)) / (0.5 * (1 - caught) + 0.5);
    const comment = commentText('four-ways', '2026-11-04-position-d');
    expect(comment).toContain(`from 0.5 to about ${left(0.9).toFixed(2)}.`);
    expect(comment).toContain(`That takes me to ${left(2 / 3).toFixed(2)},`);
  });

  it('the engineer: what two finders leave unfound', () => {
    const all = (30 * 20) / 12;
    const found = 30 + 20 - 12;
    expect(commentText('four-ways', '2026-10-13-engineer')).toContain(
      `that makes ${String(all)} in all, of which ${String(found)} have been found and ${String(all - found)} have not.`,
    );
  });
});
