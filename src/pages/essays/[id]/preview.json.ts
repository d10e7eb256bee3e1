import type { APIRoute, GetStaticPaths } from 'astro';
import { formatDate } from '../../../layouts/date.ts';
import { getEssay, getSite } from '../../../library.ts';
import { authored, interfaceLanguage } from '../../../schema/language.ts';
import { commentPreviews } from '../../../threads/read/comment-previews.ts';
import { threadKey } from '../../_keys.ts';
import { essayPaths } from '../../_paths.ts';

export const getStaticPaths = essayPaths(threadKey) satisfies GetStaticPaths;

/** What a link to an essay shows of it, and what links to its comments show of them; the reply form reads these too. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const [essay, { language }] = await Promise.all([getEssay(id), getSite()]);
  const { data, authors } = essay;
  const names = authors.map((author) => author.data.name).join(', ');
  const [first, ...further] = await commentPreviews(essay);
  return Response.json({
    title: data.title,
    text: data.description,
    facts: `${names} · ${formatDate(data.date, interfaceLanguage(language))}`,
    lang: authored(language, data.lang).lang,
    ...(first && first.entries.length > 0 && { comments: Object.fromEntries(first.entries) }),
    // The first id in each further file.
    ...(further.length > 0 && { further: further.map(({ entries }) => entries[0]?.[0]) }),
  });
};
