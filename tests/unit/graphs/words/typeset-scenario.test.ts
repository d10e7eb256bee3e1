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
