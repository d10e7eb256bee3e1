import type { APIRoute, GetStaticPaths } from 'astro';
import { commentsByPerson, essaysByPerson } from '../../../essays/written-by.ts';
import { getPeople, getPerson } from '../../../library.ts';
import { pagesText as text } from '../../../locales/en/pages.ts';
import { commentCount } from '../../../threads/model/comment-count.ts';

export const getStaticPaths = (async () =>
  (await getPeople()).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** What a link to a person shows of them. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const { data } = await getPerson(id);
  const essays = (await essaysByPerson()).get(id)?.length ?? 0;
  const comments = commentCount((await commentsByPerson()).get(id) ?? []);
  return Response.json({
    title: data.name,
    text: data.kind === 'role' ? text.person.role : '',
    facts: essays > 0 ? `${text.essayCount(essays)} · ${comments}` : comments,
  });
};
