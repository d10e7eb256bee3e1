import type { APIRoute, GetStaticPaths } from 'astro';
import { formatDate } from '../../../layouts/date.ts';
import { getEssay, getSite } from '../../../library.ts';
import { essayPaths } from '../../_paths.ts';

export const getStaticPaths = essayPaths satisfies GetStaticPaths;

/** What a link to an essay shows of it. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const [{ matter, authors }, { language }] = await Promise.all([getEssay(id), getSite()]);
  const names = authors.map((author) => author.matter.name).join(', ');
  const facts = `${names} · ${formatDate(matter.date, language)}`;
  return Response.json({ title: matter.title, text: matter.description, facts });
};
