import { formatDate } from '../../layouts/date.ts';
import { authorName, getSite, getThread } from '../../library.ts';
import type { Comment, Essay } from '../../library.ts';
import type { ListPage } from '../../list-pages.ts';
import { previewsText as text } from '../../locales/en/pages-previews.ts';
import { interfaceLanguage } from '../../schema/language.ts';
import { cutPreviews } from '../model/comment-previews.ts';
import type { CommentPreview } from '../model/comment-previews.ts';

/** A stance that a stranger of the same name cannot have held is left out: that of a retracted comment, and of a person with a page here, as whom no stranger can sign. */
function toldStance({ stance, state, author }: Comment['data']): Pick<CommentPreview, 'stance'> {
  if (!stance || state !== 'live' || author.startsWith('person:')) return {};
  return { stance: { scenario: stance.scenario, credence: stance.credence } };
}

/** The previews of all comments under an essay, as its files hold them. */
export async function commentPreviews({ id, data }: Essay): Promise<readonly ListPage<CommentPreview>[]> {
  const { language } = await getSite();
  const comments = (await getThread(id)).filter((comment) => comment.data.state !== 'deleted');
  const previews = comments.map(async (comment): Promise<CommentPreview> => {
    const { date } = comment.data;
    return {
      id: comment.id,
      author: await authorName(comment.data),
      date,
      line: comment.rendered.firstLine,
      facts: text.onEssay(formatDate(date, interfaceLanguage(language)), data.title),
      ...toldStance(comment.data),
    };
  });
  return cutPreviews(await Promise.all(previews));
}
