import type { APIRoute, GetStaticPaths } from 'astro';
import { getEssays, getThread } from '../../../library.ts';
import { PREVIEWS_PER_FILE } from '../../../threads/model/comment-previews.ts';
import { threadKey } from '../../_keys.ts';
import type { CommentPreview } from '../../../threads/model/comment-previews.ts';
import { commentPreviews } from '../../../threads/read/comment-previews.ts';

export const getStaticPaths = (async () => {
  const files = (await getEssays()).map(async (essay) => {
    const isLong = (await getThread(essay.id)).length > PREVIEWS_PER_FILE;
    const further = isLong ? (await commentPreviews(essay)).slice(1) : [];
    const cacheKey = await threadKey(essay);
    return further.map(({ entries, number }) => ({
      params: { id: essay.id, number: String(number) },
      props: { comments: Object.fromEntries(entries) },
      cacheKey,
    }));
  });
  return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

/** What links to comments show of them, where preview.json of the essay has no room for all. */
export const GET: APIRoute<{ comments: Readonly<Record<string, CommentPreview>> }> = ({
  props: { comments },
}) => Response.json({ comments });
