import { getCommentHtml } from '../../library.ts';
import type { Comment } from '../../library.ts';
import { commentAnchor } from '../../site.ts';
import { anchorOn } from './thread-page.ts';
import type { CommentSetting } from './thread-page.ts';
import { withAnchor } from './with-anchor.ts';

/** The text of a comment as safe HTML, with ids that no other comment on the page has. */
export async function htmlOn(setting: CommentSetting, comment: Comment): Promise<string> {
  const html = await getCommentHtml(comment);
  const [own, anchor] = [commentAnchor(comment.id), anchorOn(setting, comment.id)];
  return own === anchor ? html : withAnchor(html, own, anchor);
}
