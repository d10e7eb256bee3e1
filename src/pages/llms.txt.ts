import type { APIRoute } from 'astro';
import { DATA_PACKAGE } from '../addresses.ts';
import { graphTitle } from '../graphs/words/title.ts';
import { llmsText as text } from '../locales/en/pages-llms.ts';
import { getEssays, getPages, getScenarios, getSite } from '../library.ts';
import { PER_PAGE } from '../list-pages.ts';
import { absolute, paths } from '../site.ts';

/** A guide to the site for programs that read Markdown (llmstxt.org). */
export const GET: APIRoute = async () => {
  const { title, description, origin } = await getSite();
  const line = (name: string, path: string, says: string): string =>
    `- [${name}](${absolute(path, origin)}): ${says}`;
  const allEssays = await getEssays();
  const essays = allEssays
    .slice(0, PER_PAGE)
    .map(({ id, data }) => line(data.title, paths.source(id), data.description));
  const allGraphs = await getScenarios();
  const graphs = allGraphs
    .slice(0, PER_PAGE)
    .map(({ id, scenario }) => line(graphTitle(scenario), paths.graphFile(id, 'json'), scenario.claim));
  const pages = (await getPages()).map(({ id, data }) => line(data.title, paths.page(id), data.description));
  // A program reads the guide whole: what it has no room for stands in the lists for people.
  const optional = [
    line(text.feed, paths.feed(), text.aboutFeed),
    line(text.data, paths.dataJson(DATA_PACKAGE), text.aboutData),
    ...(allEssays.length > PER_PAGE ? [line(text.archive, paths.archive(), text.aboutArchive)] : []),
    ...(allGraphs.length > PER_PAGE ? [line(text.graphs, paths.graphs(), text.aboutGraphList)] : []),
  ];
  const parts = [
    `# ${title}\n\n> ${description}`,
    `## ${text.essays}\n\n${essays.join('\n') || text.none}`,
    `## ${text.graphs}\n\n${graphs.length === 0 ? text.none : `${text.aboutGraphs}\n\n${graphs.join('\n')}`}`,
    ...(pages.length === 0 ? [] : [`## ${text.pages}\n\n${pages.join('\n')}`]),
    `## ${text.optional}\n\n${optional.join('\n')}`,
  ];
  return new Response(`${parts.join('\n\n')}\n`);
};
