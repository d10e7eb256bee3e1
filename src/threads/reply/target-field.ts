import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import { part } from '../../browser/dom.ts';
import { sentenceName } from '../model/sentence-name.ts';
import type { EarlierComment } from './earlier-comments.ts';

/** The part of the form that shows what the reader replies to, with buttons to remove it. */
export interface TargetField {
  /** Id of the comment, or ''. */
  to: string;
  quote: string;
  /** Shows both, and author and first line of the comment where the thread has it. */
  show(thread: readonly EarlierComment[] | undefined): void;
}

/** @param changed is called when the reader removes one of them */
export function targetField(form: HTMLFormElement, changed: () => void, signal: AbortSignal): TargetField {
  const holder = part(form, '.answer-called');
  const comment = part(form, '.answer-comment');
  const quote = part(form, '.answer-quote');
  const field: TargetField = {
    to: '',
    quote: '',
    show(thread) {
      const parent = thread?.find(({ id }) => id === field.to);
      const unknown = thread ? words.notInThread : words.commentById(field.to);
      part(comment, 'blockquote').textContent = parent
        ? words.comment(sentenceName(parent.author), parent.date.slice(0, 10), parent.line)
        : unknown;
      part(quote, 'blockquote').textContent = field.quote;
      comment.hidden = field.to === '';
      quote.hidden = field.quote === '';
      holder.hidden = comment.hidden && quote.hidden;
    },
  };
  const takeBack = (box: HTMLElement, what: 'to' | 'quote'): void => {
    const press = (): void => {
      field[what] = '';
      changed();
      form.querySelector<HTMLElement>('#answer-name')?.focus();
    };
    part(box, 'button').addEventListener('click', press, { signal });
  };
  takeBack(comment, 'to');
  takeBack(quote, 'quote');
  return field;
}
