import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import { make, part } from '../../browser/dom.ts';
import { saysTheSame } from '../../schema/odds.ts';
import { sentenceName } from '../model/sentence-name.ts';
import { stanceWords } from '../model/stance-words.ts';
import { stanceOf } from './earlier-comments.ts';
import type { EarlierComment } from './earlier-comments.ts';
import type { AnswerFields } from './answer-fields.ts';
import { dataOf } from './answer-fields.ts';

/** How many of the newest comments are offered as the reason for a change of mind. */
const OFFERED = 300;

/**
 * Shows the question what changed the author's mind, where somebody of the same name held something else in this thread
 * before; hides it otherwise.
 * @param pictureNames what each scenario is called, by its id
 */
export function askMoved(
  form: HTMLFormElement,
  entered: AnswerFields,
  thread: readonly EarlierComment[],
  pictureNames: ReadonlyMap<string, string>,
): void {
  const box = form.querySelector<HTMLElement>('.answer-moved');
  if (!box) return;
  const before = stanceOf(entered.name, thread);
  const { stance } = dataOf(entered, { date: '', versions: new Map(), scenarios: [] });
  const other = before !== undefined && stance !== undefined && !saysTheSame(before, stance);
  box.hidden = !other;
  if (!other) return;
  const held = stanceWords(before, (id) => pictureNames.get(id) ?? id);
  part(box, 'label').textContent = words.moved(held);
  const select = part(box, 'select');
  if (select instanceof HTMLSelectElement && select.options.length === 1) {
    const options = thread
      .slice(-OFFERED)
      .toReversed()
      .map(({ id, author, date, line }) =>
        make(
          'option',
          { value: id },
          words.comment(sentenceName(author), date.slice(0, 10), line.slice(0, 60)),
        ),
      );
    select.append(...options);
    select.value = entered.movedBy;
    if (select.selectedIndex < 0) select.value = '';
  }
}
