import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { PICTURES } from '../../../../src/graphs/picture/plot.ts';
import { standaloneSvg } from '../../../../src/graphs/export/svg.ts';
import { description } from '../../../../src/graphs/words/summary.ts';
import { readScenario } from '../scenarios.ts';

const FOLDER = 'tests/cases/graphs';
const update = process.env['UPDATE_CASES'] === '1';

/** A case is a scenario and, beside it, the picture that somebody looked at. UPDATE_CASES=1 writes the pictures anew. */
describe('cases', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
    it(file, () => {
      const scenario = readScenario(`${FOLDER}/${file}`);
      const graph = toGraph(scenario, defaultView(scenario));
      const told = { title: scenario.title, description: description(graph, scenario.claim) };
      // One element a line, so that a difference can be read.
      const svg = standaloneSvg(graph, PICTURES.narrow, told).replaceAll('><', '>\n<');
      const reviewed = `${FOLDER}/${file.replace('.json', '.svg')}`;
      if (update) writeFileSync(reviewed, svg);
      expect(
        existsSync(reviewed),
        `${reviewed} is missing: write it with UPDATE_CASES=1 and look at it`,
      ).toBe(true);
      expect(svg).toBe(readFileSync(reviewed, 'utf8'));
    });
  }
});
