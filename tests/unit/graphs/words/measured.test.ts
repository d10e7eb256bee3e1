import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../../src/graphs/model/agreement.ts';
import { pointsOn } from '../../../../src/graphs/model/drawn-points.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { plateFor } from '../../../../src/graphs/model/group.ts';
import { comparisonWords } from '../../../../src/graphs/words/comparison.ts';
import { creditWords } from '../../../../src/graphs/words/credit.ts';
import { passingWords } from '../../../../src/graphs/words/measured.ts';
import { partFromAuthor } from '../../../../src/graphs/words/parting.ts';
import { readingAt } from '../../../../src/graphs/words/phrases.ts';
import { description, sentence } from '../../../../src/graphs/words/summary.ts';
import { toTable } from '../../../../src/graphs/words/table.ts';
import type { MeasuredPoint, Scenario } from '../../../../src/schema/scenario.ts';
import { readScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const DATA = readScenario('tests/cases/graphs/data-error-bars.json');
const LOG = readScenario('tests/cases/graphs/data-log-crowded.json');

const graphOf = (scenario: Scenario) => toGraph(scenario, defaultView(scenario));

/** Data from 0 to 10 on both axes, with one series of points. */
function dataOf(points: MeasuredPoint[], more: Partial<Scenario> = {}): Scenario {
  const axis = { range: [0, 10] satisfies [number, number], scale: 'linear' } as const;
  const series = {
    id: 'seen',
    role: 'observed',
    label: 'seen',
    points,
    hidden: false,
    drawable: true,
  } as const;
  return scenarioOf([series], {
    kind: 'data',
    x: { label: 'x', ...axis },
    y: { label: 'y', ...axis },
    ...more,
  });
}

/** A level curve as a reader draws it, from 0 to 1. */
const level = (y: number, from = 0, to = 1) =>
  [0, 0.25, 0.5, 0.75, 1].map((share) => [from + (to - from) * share, y] as const);

const BARS: MeasuredPoint[] = [1, 3, 5, 7].map((x) => ({
  at: [x, x],
  low: x - 0.5,
  high: x + 0.5,
  label: `P${x}`,
}));

describe('measured points in words', () => {
  it('counts them and tells the first, the last and the highest, in the units of the source', () => {
    expect(sentence(graphOf(DATA))).toBe(
      '“Models tested” has 6 points: first, 4.2% at 2019.6 (Heron 1); last and highest, 83% at 2025.6 (Heron 5). ' +
        '“Open weights” has 4 points: first, 8% at 2022.4; last and highest, 52% at 2025.1. ' +
        '“People asked” stays near 62% throughout.',
    );
    const falling = dataOf([{ at: [2, 3] }, { at: [0, 9.25] }, { at: [8.125, 1] }]);
    expect(sentence(graphOf(falling))).toBe(
      'Seen has 3 points: first and highest, 9.25 at x\u00A0=\u00A00; last, 1 at x\u00A0=\u00A08.125.',
    );
  });

  it('says that they are measured to who does not see the picture', () => {
    const told = description(graphOf(DATA), DATA.claim);
    expect(told).toContain(
      'From left to right: release date, 2019 to 2026. From bottom to top: tasks done, 0% to 100%.',
    );
    expect(told).toMatch(/Data: the points are measured\.$/);
  });

  it('is a table with each point, its name and its error bar, and what is drawn beside them called so', () => {
    const { caption, columns, rows } = toTable(DATA, graphOf(DATA));
    expect(caption).toContain('those called “drawn”');
    expect(columns).toEqual(['series', 'point', 'tasks done', 'low to high']);
    expect(rows.length).toBe(12);
    expect(rows[3]).toEqual({
      place: '2023.2',
      cells: ['models tested', 'Rook (long context)', '34.1%', '30% to 39%'],
    });
    expect(rows.at(-1)).toEqual({ place: '2026', cells: ['people asked', 'drawn', '62%', ''] });
    const alone = dataOf(BARS);
    expect(toTable(alone, graphOf(alone)).columns).toEqual(['point', 'y', 'low to high']);
  });

  it('has ticks as the axis is meant: years without a comma, per cents once', () => {
    const { x, y } = graphOf(DATA);
    expect(x.ticks.map(({ label }) => label)).toEqual(['2020', '2022', '2024', '2026']);
    expect(y.ticks.map(({ label }) => label)).toEqual(['0%', '20%', '40%', '60%', '80%', '100%']);
  });

  it('is read point by point, all that lie at one place together', () => {
    const graph = graphOf(LOG);
    const [runs] = graph.curves;
    const [first, second] = runs?.measured ?? [];
    expect(runs && readingAt(graph, runs, first?.x ?? 1)).toBe(
      'runs, at 2016: </text><script>alert(1)</script> 3,000 $ (1,000 $ to 9,000 $)',
    );
    expect(runs && readingAt(graph, runs, second?.x ?? 1)).toBe(
      'runs, at 2016.4: =1+1 5,200 $, WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW 5,400 $',
    );
  });

  it('names its source in one line, and a drawn graph none', () => {
    expect(creditWords(DATA, (date) => date)).toBe(
      'Source: “A made-up table of tasks”, Nobody and Sons, retrieved on 2026-12-01.',
    );
    expect(creditWords(scenarioOf([]), (date) => date)).toBe('');
  });
});

describe('a curve over measured points', () => {
  const passing = (points: MeasuredPoint[], knots: ReturnType<typeof level>): string => {
    const data = dataOf(points);
    const [series] = data.series;
    if (!series) throw new Error('no series');
    return partFromAuthor(data, series, knots).sentence;
  };

  it('passes within error bars, above and below', () => {
    expect(passing(BARS, level(0.5))).toBe(
      'Yours passes within the error bars of 1 of 4 points, above 2 and below 1; it lies highest above the measurement at P1.',
    );
    const through = BARS.map(({ at: [x, y] }) => [x / 10, y / 10] as const);
    expect(passing(BARS, through)).toBe('Yours passes within the error bars of all 4 points.');
  });

  it('goes through points without error bars, and says which are beyond its ends', () => {
    const plain: MeasuredPoint[] = [{ at: [1, 2] }, { at: [5, 5.1] }, { at: [9, 9] }];
    expect(passing(plain, level(0.5, 0.4, 1))).toBe(
      'Yours passes through 1 of 3 points, below 1, without reaching 1; it lies furthest below the measurement at x\u00A0=\u00A09.',
    );
    expect(passing(plain, level(0.5, 0.2, 0.3))).toBe('Yours passes none of the 3 points.');
    const mixed = [...plain, { at: [6, 5], low: 1, high: 6 } satisfies MeasuredPoint];
    expect(passing(mixed, level(0.5))).toMatch(
      /^Yours passes through, or within the error bars of, 2 of 4 points/,
    );
  });

  it('is told with its name where it is a reply', () => {
    const graph = graphOf(DATA);
    const [seen] = graph.curves;
    const curve = pointsOn(DATA.y, 'linear', level(0.2));
    expect(passingWords(graph, seen?.measured ?? [], curve, 'Ada’s')).toMatch(/^Ada’s passes within/);
  });
});

describe('measured points among other graphs', () => {
  const twin = { ...dataOf(BARS), letter: 'B', title: 'Other' };
  const one = { name: 'A', sketch: { ...dataOf(BARS), letter: 'A' } };
  const model = dataOf([], {
    kind: 'model',
    letter: 'M',
    title: 'Line',
    series: [
      seriesOf('observed', [
        [0, 0.5],
        [1, 0.5],
      ]),
    ],
  });

  it('are passed by the line of a model on the same axes', () => {
    const found = comparisonWords({ name: 'M', sketch: model }, one, defaultView(model));
    expect(found).toMatchObject({
      sentence:
        'Observed in M passes within the error bars of 1 of 4 points, above 2 and below 1; it lies highest above the measurement at P1.',
      most: undefined,
    });
  });

  it('are not said to agree with others, nor drawn before a group is seen', () => {
    const other = { name: 'B', sketch: twin };
    expect(comparisonWords(one, other, defaultView(twin))).toMatchObject({
      sentence: 'A and B have no curves of the same kind.',
    });
    expect(agreementOf([one, other])).toEqual([]);
    expect(plateFor([one.sketch, twin])).toBeUndefined();
  });
});
