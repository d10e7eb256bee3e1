import type { APIRoute, GetStaticPaths } from 'astro';
import { graphTitle } from '../../../graphs/words/title.ts';
import { graphsText } from '../../../locales/en/graphs.ts';
import { getScenario, getSite } from '../../../library.ts';
import { authored } from '../../../schema/language.ts';
import { scenarioPaths } from '../../_paths.ts';

export const getStaticPaths = scenarioPaths satisfies GetStaticPaths;

/** What a link to a graph shows of it. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const { scenario } = await getScenario(id);
  const facts = graphsText.aKind(scenario.kind);
  const { lang } = authored((await getSite()).language);
  return Response.json({ title: graphTitle(scenario), text: scenario.claim, facts, lang });
};
