import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parseScenario } from '../../../src/schema/files.ts';
import type { Scenario } from '../../../src/schema/scenario.ts';

/** A scenario file as the schema reads it. */
export function readScenario(file: string): Scenario {
  const { value, problems } = parseScenario(file, readFileSync(file, 'utf8'));
  if (!value)
    throw new Error(problems.map((problem) => `${problem.file}:${problem.line} ${problem.found}`).join('\n'));
  return value;
}

/** A scenario of the fixture's journal. */
export function fixtureScenario(id: string): Scenario {
  return readScenario(`tests/fixtures/journal/scenarios/${id}.json`);
}

/** The least that a scenario says, with these series. */
export function scenarioOf(series: Scenario['series'], more: Partial<Scenario> = {}): Scenario {
  return {
    version: 1,
    title: 'A title',
    claim: 'A claim.',
    kind: 'fake',
    stroke: 'smooth',
    x: { label: 'capability', ends: ['less', 'more'], scale: 'linear' },
    y: { label: 'alignment', ends: ['low', 'high'], scale: 'linear' },
    series,
    gaps: [],
    marks: [],
    sliders: [],
    support: { guess: 'all' },
    ...more,
  };
}

/** A series with everything but its knots left plain. */
export function seriesOf(
  role: Scenario['series'][number]['role'],
  knots: [number, number][],
  more: Partial<Scenario['series'][number]> = {},
): Scenario['series'][number] {
  return { id: role, role, label: role, knots, hidden: false, drawable: false, ...more };
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });

/** Knots as the schema allows them, not closer in x than a drawing could show. */
export const anyKnots: fc.Arbitrary<[number, number][]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 })
  .chain((places) =>
    fc
      .array(unit, { minLength: places.length, maxLength: places.length })
      .map((heights) => places.toSorted((a, b) => a - b).map((x, index) => [x / 100, heights[index] ?? 0])),
  );

/** Labels as the schema allows them: any one line of 1 to 30 characters. */
export const anyLabel = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
    fc.string({ unit: fc.constantFrom('W', 'i', ' ', 'x'), minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'observed',
      'when it comes out',
      'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
      '</text><script>alert(1)',
    ),
  )
  .filter((label) => label.trim() !== '' && label.length <= 30 && !/\p{Cc}/u.test(label));
