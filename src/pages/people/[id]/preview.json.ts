import type { APIRoute, GetStaticPaths } from 'astro';
import { getComments, getEssays, getPeople, getPerson } from '../../../library.ts';
import { pagesText as text } from '../../../locales/en/pages.ts';
import { commentCount } from '../../../threads/model/comment-count.ts';

export const getStaticPaths = (async () =>
  (await getPeople()).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** What a link to a person shows of them. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const { data } = await getPerson(id);
  const essays = (await getEssays()).filter(({ authors }) =>
    authors.some((author) => author.id === id),
  ).length;
  const comments = (await getComments()).filter((comment) => comment.data.author === `person:${id}`);
  return Response.json({
    title: data.name,
    text: data.kind === 'position' ? text.person.position : '',
    facts: essays > 0 ? `${text.essayCount(essays)} · ${commentCount(comments)}` : commentCount(comments),
  });
};
