import type { APIRoute, GetStaticPaths } from 'astro';
import { formatDate } from '../../../layouts/date.ts';
import { authorName, getComments, getEssay, getSite } from '../../../library.ts';
import type { Comment } from '../../../library.ts';
import { previewsText as text } from '../../../locales/en/pages-previews.ts';
import { authored, interfaceLanguage } from '../../../schema/language.ts';
import { commentAnchor } from '../../../site.ts';

export const getStaticPaths = (async () =>
  (await getComments())
    .filter(({ data }) => data.state !== 'deleted')
    .map((comment) => ({
      params: { id: comment.thread, comment: commentAnchor(comment.id) },
      props: { comment },
    }))) satisfies GetStaticPaths;

/** What a link to a comment shows of it. */
export const GET: APIRoute<{ comment: Comment }> = async ({ props: { comment } }) => {
  const [essay, { language }] = await Promise.all([getEssay(comment.thread), getSite()]);
  return Response.json({
    title: await authorName(comment.data),
    text: comment.rendered.firstLine,
    facts: text.onEssay(formatDate(comment.data.date, interfaceLanguage(language)), essay.data.title),
    lang: authored(language, essay.data.lang).lang,
  });
};
