import type { APIRoute } from 'astro';
import { graphTitle } from '../graphs/words/title.ts';
import { llmsText as text } from '../locales/en/pages-llms.ts';
import { getEssays, getPages, getScenarios, getSite } from '../library.ts';
import { absolute, paths } from '../site.ts';

/** A guide to the site for programs that read Markdown (llmstxt.org). */
export const GET: APIRoute = async () => {
  const { title, description, origin } = await getSite();
  const line = (name: string, path: string, says: string): string =>
    `- [${name}](${absolute(path, origin)}): ${says}`;
  const essays = (await getEssays()).map(({ id, data }) =>
    line(data.title, paths.source(id), data.description),
  );
  const graphs = (await getScenarios()).map(({ id, scenario }) =>
    line(graphTitle(scenario), paths.graphFile(id, 'json'), scenario.claim),
  );
  const pages = (await getPages()).map(({ id, data }) => line(data.title, paths.page(id), data.description));
  const parts = [
    `# ${title}\n\n> ${description}`,
    `## ${text.essays}\n\n${essays.join('\n') || text.none}`,
    `## ${text.graphs}\n\n${graphs.length === 0 ? text.none : `${text.aboutGraphs}\n\n${graphs.join('\n')}`}`,
    ...(pages.length === 0 ? [] : [`## ${text.pages}\n\n${pages.join('\n')}`]),
    `## ${text.optional}\n\n${line(text.feed, paths.feed(), text.aboutFeed)}`,
  ];
  return new Response(`${parts.join('\n\n')}\n`);
};
