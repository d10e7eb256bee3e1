import { declarations } from '#formulas';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../src/schema/crosscheck.ts';
import { parseJson } from '../../../src/schema/read-document.ts';
import { parseScenario } from '../../../src/schema/files.ts';
import { schemas } from '../../../src/schema/files.ts';

const MODEL = {
  version: 1,
  title: 'T',
  claim: 'C.',
  kind: 'model',
  x: { label: 'n', range: [1, 1000], scale: 'log' },
  y: { label: 'share', range: [0, 1], unit: '%' },
  series: [
    {
      id: 'a',
      role: 'actual',
      label: 'a',
      formula: { name: 'shown-share', params: { propensity: 'p' } as Record<string, unknown> },
    },
  ],
  sliders: [{ param: 'p', label: 'p', min: 0.1, max: 0.5, step: 0.1, value: 0.3 }],
  support: { inference: 'All.' },
};

/** What is wrong after a change, as `field: expected; mend`. */
function faults(change: (model: typeof MODEL & Record<string, unknown>) => void): string[] {
  const model = structuredClone(MODEL);
  change(model);
  const [file, text] = ['scenarios/m.json', JSON.stringify(model, undefined, 2)];
  const { value, problems: own } = parseScenario(file, text);
  const problems = value
    ? checkScenario({ file, scenario: value, document: parseJson(text) }, declarations)
    : own;
  return problems.map(({ field, expected, mend }) => `${field}: ${expected}; ${mend}`);
}

describe('a model', () => {
  it('passes when it is whole, with knots too', () => {
    expect(faults(() => undefined)).toEqual([]);
    const knots = [
      [0, 0.2],
      [1, 0.4],
    ];
    expect(
      faults(({ series }) => series.push({ id: 'b', role: 'trend', label: 'b', knots } as never)),
    ).toEqual([]);
  });

  it('names the formulas that there are, and the parameters that one has', () => {
    const formula = (name: string, params: Record<string, unknown>) =>
      faults(({ series }) => Object.assign(series[0] ?? {}, { formula: { name, params } }));
    expect(formula('show-share', { propensity: 'p' })).toEqual([
      'series[0].formula.name: no such formula, see /help/formulas/; did you mean shown-share?',
    ]);
    expect(formula('shown-share', { propensity: 'p', beta: 1 })).toEqual([
      'series[0].formula.params.beta: shown-share has no such parameter, only propensity; remove it, or correct its name',
    ]);
    expect(formula('constructor', { propensity: 'p' })[0]).toContain('no such formula');
    expect(formula('shared-causes', { miss: 'p' })).toEqual([
      'series[0].formula.params: shared-causes needs a value for beta; add "beta"',
    ]);
    expect(formula('error-per-tenfold', { start: 'p', factor: 'q' })).toEqual([
      'series[0].formula.params.factor: a value is a number, or the param of a slider; the sliders are p',
    ]);
    expect(formula('error-per-tenfold', { start: 'p', factor: 0 })[0]).toContain(
      'factor lies between 0.001 and',
    );
    expect(faults(({ x }) => Object.assign(x, { range: [-1, 1000], scale: 'linear' }))[0]).toMatch(
      /^x\.range: shown-share has a meaning from 0 to .* only; change the range/,
    );
  });

  it('has sliders that bind, within the limits of what they bind to, on steps that a browser can take', () => {
    const slider = (change: Record<string, unknown>) =>
      faults(({ sliders }) => Object.assign(sliders[0] ?? {}, change));
    expect(slider({ param: 'q' }).join()).toContain('sliders[0].param: no formula uses it; write "q"');
    expect(slider({ max: 2.1 })[0]).toContain('propensity lies between');
    expect(slider({ value: 0.35 })).toEqual([
      'sliders[0].value: it starts a whole number of steps above min; change value or step',
    ]);
    expect(slider({ value: 0.9 })).toEqual(['sliders[0].value: it starts between 0.1 and 0.5; change it']);
    expect(slider({ max: 0.05 })).toEqual(['sliders[0].max: max is above min; change one of them']);
    expect(slider({ step: 0.00001 })[0]).toContain('at most 1000 steps');
    expect(slider({ min: 0.001, max: 0.1, value: 0.01, step: 0.5, scale: 'log' })).toEqual([]);
    expect(slider({ min: 0, scale: 'log' })[0]).toContain('on a log scale min is above 0');
    expect(faults(({ sliders }) => sliders.push(...structuredClone(sliders)))[0]).toContain(
      'another slider has this param',
    );
  });

  it('has numbers on both axes or on none', () => {
    const ends = ['low', 'high'];
    expect(faults((model) => Object.assign(model, { y: { label: 'y', ends } }))[0]).toMatch(
      /^y: a model .* needs ranges on both axes/,
    );
    expect(faults(({ y }) => Object.assign(y, { ends }))[0]).toMatch(
      /^y\.ends: an axis with a range has ticks/,
    );
    expect(faults(({ y }) => Object.assign(y, { scale: 'log' }))[0]).toMatch(
      /^y\.range: on a log scale both ends are at least 1e-12/,
    );
    expect(faults(({ y }) => Object.assign(y, { range: [1, 1] }))[0]).toMatch(
      /^y\.range: the two ends are too close/,
    );
    expect(faults(({ x }) => Object.assign(x, { symbol: 'nn' }))[0]).toMatch(
      /^x\.symbol: a symbol is one letter/,
    );
  });

  it('and a fake graph hold nothing of each other', () => {
    expect(faults((model) => (model.kind = 'fake'))).toEqual([
      'x.range: a range stands in a graph of kind model or data only; remove it, or change the kind',
      'y.range: a range stands in a graph of kind model or data only; remove it, or change the kind',
      'series[0].formula: a formula stands in a graph of kind model only; remove it, or change the kind',
      'sliders: a slider stands in a graph of kind model only; remove it, or change the kind',
    ]);
    expect(
      faults(({ series }) =>
        Object.assign(series[0] ?? {}, {
          knots: [
            [0, 0],
            [1, 1],
          ],
        }),
      )[0],
    ).toContain('knots or, in a model, a formula or, in data, points');
    expect(faults((model) => Object.assign(model, { x: { label: 'x' } })).join()).toContain(
      'x.ends: an axis needs words at its ends',
    );
  });

  it('can be completed by an editor', () => {
    const json = JSON.stringify(z.toJSONSchema(schemas.scenario, { io: 'input' }));
    for (const word of ['"sliders"', '"range"', '"model"']) expect(json).toContain(word);
  });
});
