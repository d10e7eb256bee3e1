import type { APIRoute, GetStaticPaths } from 'astro';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../cards/card.ts';
import { siteMark } from '../../../cards/mark.ts';
import { leadGraphs } from '../../../cards/lead.ts';
import { formatDate } from '../../../layouts/date.ts';
import { getEssay, getSite } from '../../../library.ts';
import { essayKey } from '../../_keys.ts';
import { essayPaths } from '../../_paths.ts';
import { keptPng } from '../../_png.ts';

export const getStaticPaths = essayPaths(essayKey) satisfies GetStaticPaths;

/** The picture of an essay for other sites. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const [essay, site] = await Promise.all([getEssay(id), getSite()]);
  const names = essay.authors.map((author) => author.data.name).join(', ');
  const shown: Card = {
    site: site.title,
    mark: await siteMark(),
    title: essay.data.title,
    by: `${names} · ${formatDate(essay.data.date, site.language)}`,
    graphs: await leadGraphs(essay),
  };
  return keptPng(['card', shown], () => card(shown));
};
