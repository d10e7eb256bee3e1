import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typesetScenario } from '../../../../src/graphs/words/typeset-scenario.ts';
import { scenarioSchema } from '../../../../src/schema/scenario.ts';

const SCENARIO = 'tests/cases/authors/_base/scenarios/scenario-b.json';

it('sets the words of a scenario as print does, and leaves all else as it is', () => {
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(SCENARIO, 'utf8')));
  const plain = { ...scenario, title: 'It\'s "safe" -- or not', claim: 'Then...' };
  const set = typesetScenario({ ...plain, support: { guess: 'Nobody\'s "guess"' } });
  expect([set.title, set.claim, set.support.guess]).toEqual([
    'It’s “safe” — or not',
    'Then…',
    'Nobody’s “guess”',
  ]);
  expect(scenarioSchema.parse(set)).toMatchObject({ series: scenario.series, letter: scenario.letter });
});

it('sets the names of measured points and of their sources too', () => {
  const file = readFileSync('tests/cases/graphs/data-error-bars.json', 'utf8');
  const scenario = scenarioSchema.parse(
    JSON.parse(file.replace('Heron 4', "Heron's 4").replace('Table 2', 'Table \\"2\\"')),
  );
  const set = typesetScenario(scenario);
  expect(set.series[0]?.points?.[0]?.label).toBe('Heron’s 4');
  expect(set.series[0]?.points?.[2]).toEqual(scenario.series[0]?.points?.[2]);
  expect(set.sources?.[0]?.passage).toBe('Table “2”, page 7');
  expect(scenarioSchema.parse(set)).toEqual(set);
});
