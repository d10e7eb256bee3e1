import type { APIRoute, GetStaticPaths } from 'astro';
import { defaultView, toGraph } from '../../graphs/graph.ts';
import { PICTURES } from '../../graphs/plot.ts';
import { png } from '../../graphs/png.ts';
import { getScenarios } from '../../library.ts';
import type { NamedScenario } from '../../library.ts';

export const getStaticPaths = (async () =>
  (await getScenarios()).map((named) => ({ params: { id: named.id }, props: named }))) satisfies GetStaticPaths;

/** A graph as a PNG, for cards and for readers that show no SVG. */
export const GET: APIRoute<NamedScenario> = async ({ props: { scenario } }) => {
  const title = [scenario.letter, scenario.title].filter(Boolean).join('. ');
  const file = await png(toGraph(scenario, defaultView(scenario)), PICTURES.wide, title);
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/png' } });
};
