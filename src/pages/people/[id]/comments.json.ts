import type { APIRoute, GetStaticPaths } from 'astro';
import { commentsByPerson } from '../../../essays/written-by.ts';
import type { Comment } from '../../../library.ts';
import { paths } from '../../../site.ts';
import { streamIndex } from '../../../threads/read/stream-index.ts';

export const getStaticPaths = (async () =>
  [...(await commentsByPerson())].map(([id, comments]) => ({
    params: { id },
    props: { comments },
  }))) satisfies GetStaticPaths;

/** What a reader may filter the comments of a person by. */
export const GET: APIRoute<{ comments: readonly Comment[] }, { id: string }> = async ({
  params: { id },
  props,
}) => Response.json(await streamIndex(props.comments, (number) => paths.personComments(id, number)));
