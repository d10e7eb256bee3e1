import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import { part } from '../../browser/dom.ts';
import type { AnswerFields } from './answer-fields.ts';

/** What a reader wants to become of a draft when a link asks for a reply to something else. */
export type OtherDraft = 'keep-both' | 'move' | 'start-anew';

/** Characters of a draft that tell which one it is. */
const LINE = 60;

function nameOf({ to, quote }: AnswerFields): string {
  if (quote !== '') return words.toPassage;
  return to === '' ? words.toEssay : words.toComment;
}

/** Asks what should become of a draft; the form waits below, and the answer is given once. */
export function askOtherDraft(
  form: HTMLFormElement,
  draft: AnswerFields,
  answered: (choice: OtherDraft) => void,
  signal: AbortSignal,
): void {
  const box = part(form, '.answer-retarget');
  const asking = new AbortController();
  const line = draft.text.trim().split('\n')[0]?.slice(0, LINE) ?? '';
  part(box, 'p').textContent = words.otherDraft(nameOf(draft), line);
  box.hidden = false;
  for (const choice of ['keep-both', 'move', 'start-anew'] as const) {
    part(box, `button[value="${choice}"]`).addEventListener(
      'click',
      () => {
        asking.abort();
        box.hidden = true;
        answered(choice);
        form.querySelector<HTMLElement>('#answer-text')?.focus();
      },
      { signal: AbortSignal.any([signal, asking.signal]) },
    );
  }
}
