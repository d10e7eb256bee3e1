import type { APIRoute } from 'astro';
import { graphTitle } from '../graphs/words/title.ts';
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
    `## Essays\n\n${essays.join('\n')}`,
    `## Graphs\n\nEach is a few knots between 0 and 1; none was measured.\n\n${graphs.join('\n')}`,
    `## Pages\n\n${pages.join('\n')}`,
    `## Optional\n\n${line('Feed', paths.feed(), 'every essay in full, as RSS')}`,
  ];
  return new Response(`${parts.join('\n\n')}\n`);
};
