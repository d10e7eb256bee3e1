import type { APIRoute } from 'astro';
import { card } from '../cards/card.ts';
import type { Card } from '../cards/card.ts';
import { siteMark } from '../cards/mark.ts';
import { defaultView, toGraph } from '../graphs/model/graph.ts';
import { getEssay, getScenario, getSite } from '../library.ts';
import { keptPng } from './_png.ts';

/** The picture of the site for other sites: its question, where it has one, and the graphs that answer it. */
export const GET: APIRoute = async () => {
  const { title, description, lead } = await getSite();
  const ids = lead ? (await getEssay(lead.essay)).data.scenarios : [];
  const named = await Promise.all(ids.map(getScenario));
  const shown: Card = {
    site: title,
    mark: await siteMark(),
    title: lead?.question ?? title,
    by: description,
    graphs: named.map(({ scenario }) => toGraph(scenario, defaultView(scenario))),
  };
  return keptPng(['card', shown], () => card(shown));
};
