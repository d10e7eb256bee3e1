import { describe, expect, it } from 'vitest';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Graph } from '../../../../src/graphs/model/graph.ts';
import { quantityWords, readingAt } from '../../../../src/graphs/words/phrases.ts';
import { toTable } from '../../../../src/graphs/words/table.ts';
import { description, sentence } from '../../../../src/graphs/words/summary.ts';
import { fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const NINES = { quantity: 'chance of error', low: 1, high: 1e-6 };

function view(id: string, scale: 'log' | 'linear'): Graph {
  return toGraph(fixtureScenario(id), { scale, shown: new Set() });
}

function plain(...series: Parameters<typeof scenarioOf>[0]): string {
  const scenario = scenarioOf(series, { marks: [{ kind: 'today', x: 0.4, label: 'today' }] });
  return sentence(toGraph(scenario, defaultView(scenario)));
}

describe('the sentence', () => {
  it('tells what the four scenarios do', () => {
    const first = (id: string) => sentence(view(id, 'log')).split('. ')[0];
    expect(first('scenario-a')).toBe('Observed rises throughout; actual stays within its band throughout');
    expect(first('scenario-b')).toBe(
      'Observed rises until shortly after today, then falls to about a fifth of the height; actual stays within its band throughout',
    );
    expect(first('scenario-c')).toBe(
      'Observed rises throughout; actual stays within its band until shortly after today, then falls to the floor',
    );
    expect(first('scenario-d')).toMatch(
      /^Observed rises throughout; actual stays near the floor throughout, outside the band;/,
    );
  });

  it.each([
    [
      'Actual rises throughout.',
      seriesOf('actual', [
        [0, 0.1],
        [1, 0.9],
      ]),
    ],
    [
      'Actual falls throughout.',
      seriesOf('actual', [
        [0, 0.9],
        [1, 0.1],
      ]),
    ],
    [
      'Actual stays near the floor throughout.',
      seriesOf('actual', [
        [0, 0.05],
        [0.5, 0.07],
        [1, 0.04],
      ]),
    ],
    [
      'Actual stays level at about half the height throughout.',
      seriesOf('actual', [
        [0, 0.5],
        [1, 0.51],
      ]),
    ],
    [
      'Actual rises until today, then falls to the floor.',
      seriesOf('actual', [
        [0, 0.1],
        [0.4, 0.6],
        [1, 0],
      ]),
    ],
    [
      'Actual falls until a little before today, then rises until well past today, then falls to about half the height.',
      seriesOf('actual', [
        [0, 0.8],
        [0.3, 0.2],
        [0.7, 0.9],
        [1, 0.5],
      ]),
    ],
    [
      'Actual goes up and down and ends at about a tenth of the height.',
      seriesOf('actual', [
        [0, 0.1],
        [0.2, 0.9],
        [0.4, 0.1],
        [0.6, 0.9],
        [1, 0.1],
      ]),
    ],
    [
      'Feared begins well past today and falls to the floor.',
      seriesOf('feared', [
        [0.7, 0.9],
        [1, 0],
      ]),
    ],
    [
      '“Two words” rises throughout.',
      seriesOf(
        'trend',
        [
          [0, 0.1],
          [1, 0.9],
        ],
        { label: 'two words' },
      ),
    ],
  ])('%s', (expected, series) => {
    expect(plain(series)).toBe(expected);
  });

  it('is that of another graph when the scale changes', () => {
    expect(sentence(view('scenario-a', 'log'))).toContain('divides the chance of error by the same factor');
    expect(sentence(view('scenario-a', 'linear'))).toMatch(/^Observed stays near the top throughout/);
    expect(sentence(view('sound-enough', 'linear'))).toContain('can hardly be seen on this scale');
  });

  it('joins curves that do the same, and follows a curve without a band', () => {
    const rising: [number, number][] = [
      [0, 0.1],
      [1, 0.9],
    ];
    expect(
      plain(
        seriesOf('actual', rising),
        seriesOf('required', [
          [0, 0.2],
          [1, 1],
        ]),
      ),
    ).toBe('Actual rises throughout, as does required.');
    expect(
      plain(
        seriesOf('observed', rising),
        seriesOf('actual', [
          [0, 0.1],
          [0.2, 0.26],
          [0.35, 0.38],
          [0.4, 0.42],
          [1, 0.1],
        ]),
      ),
    ).toMatch(
      /^Observed rises throughout; actual tracks it until (?:today|shortly after today), then falls to about a tenth/,
    );
  });
});

describe('the description', () => {
  it('gives the claim, each course and end, the marks, and says fake', () => {
    const text = description(view('scenario-c', 'log'), 'The claim.');
    expect(text).toMatch(/^The claim\. From left to right: load, lighter to heavier\./);
    expect(text).toContain('Observed rises throughout and ends at about three fifths of the height');
    expect(text).toContain('A dot “very heavy, very unsound” stands at the right edge, at the floor.');
    expect(text).toMatch(/drawn, not measured\.$/);
  });
});

describe('readings', () => {
  it('round a quantity to what a drawn curve can mean', () => {
    expect(quantityWords(NINES, 'log', 0.44)).toBe('1 in 400');
    expect(quantityWords(NINES, 'log', 0)).toBe('100%');
    expect(quantityWords(NINES, 'log', 1)).toBe('1 in 1,000,000');
    expect(quantityWords({ quantity: 'capability', low: 1, high: 100 }, 'linear', 0.5)).toBe(
      '50 times the low end',
    );
  });

  it('tell the curve, the place, the height and whether the band holds it', () => {
    const graph = view('scenario-c', 'log');
    const actual = graph.curves[1];
    if (!actual) throw new Error('no actual curve');
    expect(readingAt(graph, actual, 0.4)).toBe(
      'actual, today: about a third of the way up, chance of error 1 in 100; inside the band',
    );
    expect(readingAt(graph, actual, 0.9)).toMatch(
      /^actual, well past today: on the floor, .*; outside the band$/,
    );
    expect(readingAt(graph, actual, 0.99)).toBeUndefined();
  });
});

describe('the table', () => {
  it('has rows at both ends, at today and at the knots, and says where a curve is not drawn', () => {
    const scenario = fixtureScenario('scenario-c');
    const table = toTable(scenario, toGraph(scenario, defaultView(scenario)));
    expect(table.columns).toEqual(['observed', 'actual']);
    expect(table.rows[0]).toEqual({ place: '0, left edge', cells: ['27 (1 in 42)', '24 (1 in 28)'] });
    expect(table.rows.map(({ place }) => place)).toContain('40, today');
    expect(table.rows.at(-1)?.cells[1]).toBe('not drawn');
    expect(table.rows).toHaveLength(9);
  });
});
