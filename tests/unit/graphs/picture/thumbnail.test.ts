import { describe, expect, it } from 'vitest';
import { bareThumbnail, thumbnail, THUMBNAILS } from '../../../../src/graphs/picture/thumbnail.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { layOutPicture } from '../../../../src/graphs/picture/picture-layout.ts';
import { inlineSvg } from '../../../../src/graphs/export/svg.ts';
import { buildMeasure } from '../../../../src/graphs/export/measure-text.ts';
import { fixtureScenario } from '../scenarios.ts';

const LETTERS = ['a', 'b', 'c', 'd'];
const graphs = LETTERS.map((letter) => {
  const scenario = fixtureScenario(`scenario-${letter}`);
  return toGraph(scenario, defaultView(scenario));
});

describe('a glance', () => {
  it('keeps the curves, the dot and today, and says in the picture that it is fake', () => {
    for (const graph of graphs) {
      for (const [picture, small] of [
        [THUMBNAILS.wide, thumbnail(graph)],
        [THUMBNAILS.narrow, bareThumbnail(graph)],
      ] as const) {
        const svg = inlineSvg(small, picture, { title: 't', description: 'd' }, 'p');
        expect(svg.includes('>fake graph<')).toBe(true);
        expect(small.today).toEqual(graph.today);
        expect(layOutPicture(small, picture, buildMeasure()).dots).toHaveLength(1);
        for (const word of graph.curves.flatMap(({ label }) => label.split(' ')))
          expect(svg.includes(word), word).toBe(true);
      }
    }
  });

  it('has plots of one size for scenarios of one question, so that none is favoured', () => {
    const widths = graphs.map(
      (graph) => layOutPicture(bareThumbnail(graph), THUMBNAILS.narrow, buildMeasure()).plot,
    );
    expect(new Set(widths.map(({ top, bottom, left }) => `${left} ${top} ${bottom}`)).size).toBe(1);
  });
});
