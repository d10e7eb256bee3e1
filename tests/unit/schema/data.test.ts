import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { parseScenario, schemas } from '../../../src/schema/files.ts';

const DATA = {
  version: 1,
  title: 'T',
  claim: 'C.',
  kind: 'data',
  x: { label: 'release date', range: [2019, 2026], unit: 'year' } as Record<string, unknown>,
  y: { label: 'tasks done', range: [0, 100], unit: '%' } as Record<string, unknown>,
  series: [
    {
      id: 'seen',
      role: 'observed',
      label: 'models tested',
      drawable: true,
      points: [
        { at: [2023.2, 34.1], low: 30, high: 39, label: 'Model name' },
        { at: [2020, 4] },
        { at: [2020, 5] },
      ],
    },
    {
      id: 'people',
      role: 'threshold',
      label: 'people',
      knots: [
        [0, 0.5],
        [1, 0.5],
      ],
    },
  ] as Record<string, unknown>[],
  sources: [
    {
      title: 'A table',
      by: 'Somebody',
      url: 'https://example.org/',
      passage: 'Table 2',
      retrieved: '2026-12-01',
      licence: 'CC BY 4.0',
    },
  ] as Record<string, unknown>[],
  support: { text: 'All.' },
};

/** What is wrong after a change, as `field: found; expected; mend`. */
function faults(change: (data: typeof DATA & Record<string, unknown>) => unknown): string[] {
  const data = structuredClone(DATA);
  change(data);
  const { problems } = parseScenario('scenarios/d.json', JSON.stringify(data, undefined, 2));
  return problems.map(({ field, found, expected, mend }) =>
    [`${field}: ${found}`, expected, mend].filter((part) => part !== undefined).join('; '),
  );
}

/** The same after a change to the first point. */
const pointFaults = (point: Record<string, unknown>): string[] =>
  faults(({ series }) => Object.assign((series[0]?.['points'] as object[])[0] ?? {}, point));

describe('data', () => {
  it('passes with points in any order, with and without error bars, and with a line to compare them with', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  it('has error bars that are whole and lie around their points', () => {
    expect(pointFaults({ high: undefined })).toEqual([
      'series[0].points[0].high: missing; an error bar has both of its ends, low and high; add high, or remove the other one',
    ]);
    expect(pointFaults({ low: 35, high: 33 })).toEqual([
      'series[0].points[0].low: 35; low is not above the point, which lies at 34.1; correct one',
      'series[0].points[0].high: 33; high is not below the point, which lies at 34.1; correct one',
    ]);
  });

  it('has nothing outside of its axes, and nothing below 0 on a log scale', () => {
    expect(pointFaults({ at: [2027, 34.1] })).toEqual([
      'series[0].points[0].at[0]: 2027; its axis runs from 2019 to 2026; correct the value, or make the range wider',
    ]);
    expect(pointFaults({ low: -1 })[0]).toContain('series[0].points[0].low: -1; its axis runs from 0 to 100');
    expect(faults(({ y }) => (y['scale'] = 'log'))).toEqual([
      'y.range: [0,100]; on a log scale both ends are at least 1e-12; change the range, or the scale',
    ]);
  });

  it('has enough points to show a course, and no more than can be read', () => {
    const point = { at: [2020, 1] };
    const withPoints = (count: number): string[] =>
      faults(({ series }) => Object.assign(series[0] ?? {}, { points: Array(count).fill(point) }));
    expect(withPoints(2)).toEqual([expect.stringContaining('at least 3 entries, and here are 2; add 1')]);
    expect(withPoints(60)).toEqual([]);
    expect(withPoints(61)).toEqual([
      expect.stringContaining('at most 60 entries, and here are 61; remove 1'),
    ]);
  });

  it('says where it was measured, so that it can be found again', () => {
    expect(faults((data) => Reflect.deleteProperty(data, 'sources'))).toEqual([
      'sources: missing; data says where it was measured; add sources: [{title, by, url, passage, retrieved, licence}]',
    ]);
    expect(faults((data) => (data.sources = []))).toEqual([
      expect.stringContaining('at least 1 entry, and here are 0; add 1'),
    ]);
    const wrong = faults(({ sources }) =>
      Object.assign(sources[0] ?? {}, {
        url: 'javascript:alert(1)',
        passage: undefined,
        retrieved: '2026-13-01',
        licence: '',
      }),
    );
    expect(wrong).toEqual([
      'sources[0].url: "javascript:alert(1)"; not a full web address; write it like https://example.org/page, without a name or password before the host',
      'sources[0].passage: missing; add `"passage": …`',
      'sources[0].retrieved: "2026-13-01"; a year has 12 months; correct the month',
      'sources[0].licence: ""; it is empty; write 1 to 100 characters',
    ]);
  });

  it('holds nothing that would let a drawing pass for a measurement', () => {
    expect(
      faults((data) => Object.assign(data, { marks: [{ kind: 'dot', x: 0.5, y: 0.5, label: 'd' }] })),
    ).toEqual([
      'marks[0].kind: "dot"; in data a dot would look measured; make it one of the points, or a note',
    ]);
    expect(faults(({ series }) => Object.assign(series[1] ?? {}, { role: 'observed' }))).toEqual([
      'series[1].role: "observed"; in data what was observed is points, and a line with knots is drawn; give it points, or another role',
    ]);
    const band = { below: [0, 0], above: [0, 0], label: 'b' };
    expect(faults(({ series }) => Object.assign(series[0] ?? {}, { band }))).toEqual([
      expect.stringContaining('points have error bars and no band'),
    ]);
    const gaps = [{ between: ['seen', 'people'], label: 'gap' }];
    expect(faults((data) => Object.assign(data, { gaps }))).toEqual([
      'gaps[0].between[0]: "seen"; between measured points there is no curve to measure a gap from; remove the gap',
    ]);
  });

  it('has real units, points and no parts of a model', () => {
    expect(faults((data) => (data.x = { label: 'x', ends: ['low', 'high'] }))).toEqual([
      'x.range: missing; the points of data are in real units, so both axes have a range; add range',
    ]);
    expect(faults(({ series }) => series.shift())).toEqual([
      expect.stringContaining('data has at least one series of points'),
    ]);
    expect(
      faults(({ series }) =>
        Object.assign(series[0] ?? {}, {
          knots: [
            [0, 0],
            [1, 1],
          ],
        }),
      ),
    ).toEqual([expect.stringContaining('a curve has knots or, in a model, a formula or, in data, points')]);
    const sliders = [{ param: 'p', label: 'p', min: 0, max: 1, step: 0.1, value: 0.5 }];
    expect(faults((data) => Object.assign(data, { sliders }))).toEqual([
      expect.stringContaining('a slider stands in a graph of kind model only'),
    ]);
  });

  it('keeps its points and sources to itself', () => {
    const kinds = (kind: string) => faults((data) => (data.kind = kind));
    const expected = 'in a graph of kind data only; remove it, or change the kind';
    expect(kinds('model')).toEqual([
      expect.stringContaining(`points stand ${expected}`),
      expect.stringContaining(`sources stand ${expected}`),
    ]);
    expect(kinds('fake').slice(2)).toEqual([
      expect.stringContaining(`points stand ${expected}`),
      expect.stringContaining(`sources stand ${expected}`),
    ]);
  });

  it('is known to editors', () => {
    const schema = z.toJSONSchema(schemas.scenario, { io: 'input', unrepresentable: 'any' });
    expect(schema).toMatchObject({
      properties: {
        kind: { enum: ['fake', 'model', 'data'] },
        sources: {
          minItems: 1,
          maxItems: 6,
          items: { required: expect.arrayContaining(['passage', 'licence']) as unknown },
        },
        series: { items: { properties: { points: { minItems: 3, maxItems: 60 } } } },
      },
    });
  });
});
