import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../src/graphs/model/graph.ts';
import { parseEssay } from '../../src/schema/files.ts';
import { drawn } from './said.ts';
import { editorial, source } from './sources.ts';
import { thread, pickOf } from './texts.ts';

const ID = 'why-a-fake-graph';
const FILE = `essays/${ID}/index.md`;
const essay = source(FILE);
const text = essay.replace(/\s+/g, ' ');

/** The height of a curve at the right edge. */
function rightEnd(id: string, series: string): number {
  const scenario = editorial(id);
  const shown = new Set(scenario.series.map((one) => one.id));
  const { curves } = toGraph(scenario, { ...defaultView(scenario), shown });
  const height = heightAt(curves.find((curve) => curve.id === series)?.points ?? [], 1);
  if (height === undefined) throw new Error(`${id} has no ${series}`);
  return height;
}

/** Nines at a height of the axis that runs from a chance of error of 1 to one of 10^-6. */
const nines = (height: number): string => (6 * height).toFixed(1);

describe('Why a fake graph', () => {
  it('leads the links to the essay that it was, which was a part of the series', () => {
    const { value } = parseEssay(FILE, essay);
    expect(value?.data).toMatchObject({ formerly: 'how-to-write', aliases: ['/essays/how-to-write/'] });
    expect(value?.data.series).toBeUndefined();
  });

  it('says of the bad graph where its curves end, which are those of the good one', () => {
    expect(text).toContain(
      `Required alignment ends at ${nines(rightEnd('graph-2-alignment', 'required'))} nines ` +
        `and actual alignment at ${nines(rightEnd('graph-2-alignment', 'actual'))}.`,
    );
  });

  it('says of the answer how it differs: one start, one required line, a shortfall a third wider', () => {
    const [published, answer] = ['graph-2-alignment', 'answer-by-hand'].map((id) => editorial(id));
    const knots = (scenario: typeof published, id: string) =>
      scenario?.series.find((series) => series.id === id)?.knots ?? [];
    expect(knots(answer, 'required')).toEqual(knots(published, 'required'));
    expect(knots(answer, 'answer')[0]).toEqual(knots(published, 'actual')[0]);
    expect(rightEnd('answer-by-hand', 'answered')).toBeCloseTo(rightEnd('graph-2-alignment', 'actual'), 6);
    const [wide, narrow] = [
      rightEnd('answer-by-hand', 'required') - rightEnd('answer-by-hand', 'answer'),
      rightEnd('graph-2-alignment', 'required') - rightEnd('graph-2-alignment', 'actual'),
    ];
    expect(wide / narrow).toBeCloseTo(4 / 3, 1);
    expect(text).toContain("the answer's shortfall is a third wider than the published one");
  });

  it('shows graphs that can be redrawn, as it says', () => {
    const ids = ['scenario-a', 'scenario-b', 'scenario-c', 'scenario-d', 'graph-2-alignment', 'answer-by-hand'];
    for (const id of ids) expect(editorial(id).series.some(({ drawable }) => drawable), id).toBe(true);
    expect(text).toContain('in almost every conceptual graph here a reader can redraw at least one curve');
  });
});

describe('the thread of Why a fake graph', () => {
  const said = thread(ID);

  it('has arithmetic that is right: where the fall in C begins, in capability and as a share of the axis', () => {
    const { scenario } = drawn(ID, '2026-11-04-researcher');
    const today = scenario.marks.find(({ kind }) => kind === 'today')?.x ?? 0;
    const knots = scenario.series.find(({ id }) => id === 'actual')?.knots ?? [];
    const turn = knots.reduce((best, knot) => (knot[1] > best[1] ? knot : best))[0];
    expect(turn - today).toBeCloseTo(0.1, 9);
    expect((10 ** 4) ** (turn - today)).toBeCloseTo(2.5, 1);
    const { low = 0, high = 0 } = scenario.x.decode ?? {};
    expect(high / low).toBe(10 ** 4);
    expect(said.get('2026-11-02-forecaster')?.text).toContain(
      'a tenth of the width past today. The axis spans four factors of ten in capability, so that is a factor of 2.5.',
    );
  });

  it('redraws C with the fall at three quarters of the width, and the line of A until then', () => {
    const { answer } = drawn(ID, '2026-11-04-researcher');
    const top = answer.reduce((best, point) => (point.y > best.y ? point : best));
    expect(top.x).toBeCloseTo(0.75, 1);
    const a = editorial('scenario-a');
    const { curves } = toGraph(a, defaultView(a));
    const actual = curves.find(({ id }) => id === 'actual')?.points ?? [];
    for (const { x, y } of answer.filter((point) => point.x <= 0.7))
      expect(y).toBeCloseTo(heightAt(actual, x) ?? Number.NaN, 1);
  });

  it('moves the researcher by what was shown, and leaves a comment that was withdrawn', () => {
    const moves = ['2026-10-28-researcher', '2026-11-04-researcher'].map((id) => pickOf(said.get(id)));
    expect(moves.map((pick) => pick?.credence)).toEqual([0.55, 0.5]);
    expect(said.get('2026-10-24-economist')?.data.state).toBe('retracted');
  });
});
