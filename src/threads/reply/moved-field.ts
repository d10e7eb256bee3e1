import { make, part } from '../../browser/dom.ts';
import { stanceOf } from './thread-index-reader.ts';
import type { EarlierComment } from './thread-index-reader.ts';
import type { AnswerFields } from './answer-fields.ts';
import { dataOf } from './answer-fields.ts';

/** How many of the newest comments may be named as what changed a mind. */
const OFFERED = 300;

/**
 * Asks what changed the mind of somebody who held something else in this thread before, and asks nobody else.
 * @returns whether the question stands
 */
export function askMoved(
  form: HTMLFormElement,
  entered: AnswerFields,
  thread: readonly EarlierComment[],
  letters: ReadonlyMap<string, string>,
): boolean {
  const box = form.querySelector<HTMLElement>('.answer-moved');
  if (!box) return false;
  const before = stanceOf(entered.name, thread);
  const { stance } = dataOf(entered, { date: '', versions: new Map() });
  const other =
    before !== undefined &&
    stance !== undefined &&
    (before.scenario !== stance.scenario || before.credence !== stance.credence);
  box.hidden = !other;
  if (!other) return false;
  const credence = before.credence === undefined ? '' : ` at ${Math.round(before.credence * 100)} %`;
  part(box, 'label').textContent =
    `Somebody of this name held ${letters.get(before.scenario) ?? before.scenario}${credence} in this thread. If it was you: which comment moved you?`;
  const select = part(box, 'select');
  if (select instanceof HTMLSelectElement && select.options.length === 1) {
    const options = thread
      .slice(-OFFERED)
      .toReversed()
      .map(({ id, author, date, line }) =>
        make('option', { value: id }, `${author}, ${date.slice(0, 10)}: ${line.slice(0, 60)}`),
      );
    select.append(...options);
    select.value = entered.movedBy;
    if (select.selectedIndex < 0) select.value = '';
  }
  return true;
}
