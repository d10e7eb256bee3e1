import { formatDate } from '../../layouts/date.ts';
import { authorName, getSite, getThread } from '../../library.ts';
import type { Comment, Essay } from '../../library.ts';
import type { ListPage } from '../../list-pages.ts';
import { previewsText as text } from '../../locales/en/pages-previews.ts';
import { interfaceLanguage } from '../../schema/language.ts';
import { cutPreviews } from '../model/comment-previews.ts';
import type { CommentPreview } from '../model/comment-previews.ts';

type IdAndPreview = readonly [id: string, preview: CommentPreview];

/**
 * A stance that a stranger of the same name cannot have held is left out: that of a retracted comment, and of a
 * person with a page here, as whom no stranger can sign.
 */
function toldStance({ stance, state, author }: Comment['data']): Pick<CommentPreview, 'stance'> {
  if (!stance || state !== 'live' || author.startsWith('person:')) return {};
  return { stance: { odds: stance.odds } };
}

/** The previews of all comments under an essay, as its files hold them; deleted ones have none. */
export async function commentPreviews({ id, data }: Essay): Promise<readonly ListPage<IdAndPreview>[]> {
  const { language } = await getSite();
  const comments = (await getThread(id)).filter((comment) => comment.data.state !== 'deleted');
  const previews = comments.map(async (comment): Promise<IdAndPreview> => {
    const { date } = comment.data;
    const preview = {
      title: await authorName(comment.data),
      text: comment.rendered.firstLine,
      facts: text.onEssay(formatDate(date, interfaceLanguage(language)), data.title),
      date,
      ...toldStance(comment.data),
    };
    return [comment.id, preview];
  });
  return cutPreviews(new Map(await Promise.all(previews)));
}
