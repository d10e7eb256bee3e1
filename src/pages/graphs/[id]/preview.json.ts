import type { APIRoute, GetStaticPaths } from 'astro';
import { graphTitle } from '../../../graphs/title.ts';
import { getScenario, getScenarios } from '../../../library.ts';

export const getStaticPaths = (async () =>
  (await getScenarios()).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** What a link to a graph shows of it. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const { scenario } = await getScenario(id);
  const facts = scenario.kind === 'model' ? 'A model, not data' : 'A fake graph';
  return Response.json({ title: graphTitle(scenario), text: scenario.claim, facts });
};
