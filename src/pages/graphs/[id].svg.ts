import type { APIRoute, GetStaticPaths } from 'astro';
import { defaultView, toGraph } from '../../graphs/model/graph.ts';
import { PICTURES } from '../../graphs/picture/plot.ts';
import { standaloneSvg } from '../../graphs/export/svg.ts';
import { creditWords } from '../../graphs/words/credit.ts';
import { graphTitle } from '../../graphs/words/title.ts';
import { description } from '../../graphs/words/summary.ts';
import { calendarDate } from '../../schema/date.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { scenarioPaths } from '../_paths.ts';

export const getStaticPaths = scenarioPaths satisfies GetStaticPaths;

/** A graph as a standalone picture, for feeds and for download. */
export const GET: APIRoute<{ scenario: Scenario }> = ({ props: { scenario } }) => {
  const graph = toGraph(scenario, defaultView(scenario));
  const title = graphTitle(scenario);
  const told = [description(graph, scenario.claim), creditWords(scenario, calendarDate)].join(' ').trim();
  const svg = standaloneSvg(graph, PICTURES.wide, { title, description: told });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
