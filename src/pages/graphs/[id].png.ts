import type { APIRoute, GetStaticPaths } from 'astro';
import { defaultView, toGraph } from '../../graphs/model/graph.ts';
import { PICTURES } from '../../graphs/picture/plot.ts';
import { png } from '../../graphs/export/png.ts';
import { graphTitle } from '../../graphs/words/title.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { scenarioPaths } from '../_paths.ts';
import { keptPng } from '../_png.ts';

export const getStaticPaths = scenarioPaths satisfies GetStaticPaths;

/** A graph as a PNG, for cards and for readers that show no SVG. */
export const GET: APIRoute<{ scenario: Scenario }> = async ({ props: { scenario } }) => {
  const title = graphTitle(scenario);
  const graph = toGraph(scenario, defaultView(scenario));
  return keptPng(['graph', graph, title], () => png(graph, PICTURES.wide, title));
};
