import type { APIRoute, GetStaticPaths } from 'astro';
import { formatDate } from '../../../layouts/date.ts';
import { getEssay, getSite } from '../../../library.ts';
import { authored, interfaceLanguage } from '../../../schema/language.ts';
import { essayKey } from '../../_keys.ts';
import { essayPaths } from '../../_paths.ts';

export const getStaticPaths = essayPaths(essayKey) satisfies GetStaticPaths;

/** What a link to an essay shows of it. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const [{ data, authors }, { language }] = await Promise.all([getEssay(id), getSite()]);
  const names = authors.map((author) => author.data.name).join(', ');
  const facts = `${names} · ${formatDate(data.date, interfaceLanguage(language))}`;
  return Response.json({
    title: data.title,
    text: data.description,
    facts,
    lang: authored(language, data.lang).lang,
  });
};
