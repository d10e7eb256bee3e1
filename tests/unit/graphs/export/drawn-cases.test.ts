import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { COUNTER_FILE, toCounterGraph } from '../../../../src/graphs/picture/counter-graph.ts';
import { crowdOf } from '../../../../src/graphs/model/crowd.ts';
import { crowdByScenario, crowdPicture } from '../../../../src/graphs/picture/crowd-picture.ts';
import { crowdSentence } from '../../../../src/graphs/words/crowd.ts';
import { answeredPoints, pointsOn } from '../../../../src/graphs/model/drawn-points.ts';
import { standaloneSvg } from '../../../../src/graphs/export/svg.ts';
import { description } from '../../../../src/graphs/words/summary.ts';
import { counterGraphSchema } from '../../../../src/schema/stance.ts';
import { readScenario } from '../scenarios.ts';

/*
 * A case is what readers drew on a scenario of tests/cases/graphs and, beside it, the picture that somebody looked at.
 * UPDATE_CASES=1 writes the pictures anew.
 */
const update = process.env['UPDATE_CASES'] === '1';

const answerCase = z.strictObject({ scenario: z.string(), answer: counterGraphSchema, who: z.string() });
const crowdCase = z.strictObject({
  scenario: z.string(),
  series: z.string(),
  drawers: z.array(z.strictObject({ held: z.string().nullable(), knots: counterGraphSchema.shape.knots })),
});

function casesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);
}

function isReviewed(reviewed: string, picture: string): void {
  // One element a line, so that a difference can be read.
  const svg = picture.replaceAll('><', '>\n<');
  if (update) writeFileSync(reviewed, svg);
  expect(existsSync(reviewed), `${reviewed} is missing: write it with UPDATE_CASES=1 and look at it`).toBe(
    true,
  );
  expect(svg).toBe(readFileSync(reviewed, 'utf8'));
}

describe('counter-graphs', () => {
  it.each(casesIn('tests/cases/answers'))('%s', (file) => {
    const { scenario, answer, who } = answerCase.parse(JSON.parse(readFileSync(file, 'utf8')));
    const drawn = toCounterGraph(readScenario(`tests/cases/graphs/${scenario}.json`), answer, who);
    isReviewed(file.replace('.json', '.svg'), standaloneSvg(drawn.graph, COUNTER_FILE, drawn, drawn.layers));
  });
});

describe('crowds', () => {
  it.each(casesIn('tests/cases/crowds'))('%s', (file) => {
    const { scenario, series, drawers } = crowdCase.parse(JSON.parse(readFileSync(file, 'utf8')));
    const sketch = readScenario(`tests/cases/graphs/${scenario}.json`);
    const points = (knots: readonly (readonly [number, number])[]) =>
      pointsOn(sketch.y, sketch.y.scale, knots);
    const drawn = drawers.map(({ held, knots }) => ({ held, points: points(knots) }));
    const curves = drawn.map((one) => one.points);
    const crowd = crowdOf(curves);
    const author = sketch.series.find(({ id }) => id === series);
    if (!crowd || !author) throw new Error(`${file} is no crowd, or answers no curve`);
    const picture = crowdPicture(sketch, series, crowd, curves);
    const told = description(
      picture.graph,
      crowdSentence(crowd, answeredPoints(sketch, sketch.y.scale, author), picture.graph),
    );
    const telling = { title: `${curves.length} readers`, description: told };
    isReviewed(
      file.replace('.json', '.svg'),
      standaloneSvg(picture.graph, COUNTER_FILE, telling, picture.layers),
    );
    const letters = [...new Set(drawn.flatMap(({ held }) => held ?? []))].sort();
    const of = (letter: string | null) =>
      drawn.filter(({ held }) => held === letter).map((one) => one.points);
    const camps = crowdByScenario(
      sketch,
      series,
      letters.map((letter) => ({ letter, curves: of(letter) })),
      of(null),
    );
    const byCamp = { ...telling, description: description(camps.graph, 'By what they hold.') };
    isReviewed(
      file.replace('.json', '.held.svg'),
      standaloneSvg(camps.graph, COUNTER_FILE, byCamp, camps.layers),
    );
  });
});
