import { make, part } from '../../browser/dom.ts';
import { replyElsewhereText as words } from '../../locales/en/reply-elsewhere.ts';
import type { MovedBy } from '../../schema/cause.ts';
import { control } from './form.ts';
import { readTypedCause } from './typed-cause.ts';

function nameOf(by: MovedBy): string {
  if (typeof by !== 'string') return by.title;
  return by.startsWith('/') ? words.essay(by) : words.comment(by);
}

/**
 * Takes what moved the author from outside of the thread: what they type becomes a choice of the list of comments, and is
 * chosen.
 * @param base Path under which the site is served.
 */
export function offerElsewhere(
  form: HTMLFormElement,
  base: string,
  essay: string,
  signal: AbortSignal,
): void {
  const box = part(form, '.answer-elsewhere');
  const select = control(form, 'movedBy');
  const page = part(box, '.answer-page');
  if (!(select instanceof HTMLSelectElement)) return;
  const typed = (name: string): string => control(form, name)?.value ?? '';
  let added: HTMLOptionElement | undefined;
  const read = (): void => {
    const { by, isOutside } = readTypedCause(
      { link: typed('movedLink'), title: typed('movedTitle'), date: typed('movedDate') },
      new URL(base, location.href).href,
      essay,
    );
    page.hidden = !isOutside;
    added?.remove();
    added = undefined;
    if (by === undefined) return;
    const value = typeof by === 'string' ? by : JSON.stringify(by);
    if (![...select.options].some((option) => option.value === value)) {
      added = make('option', { value }, nameOf(by));
      select.append(added);
    }
    select.value = value;
  };
  // Before the form reads its fields, which it does when the event has come up to it.
  box.addEventListener('input', read, { signal });
  box.hidden = false;
  read();
}
