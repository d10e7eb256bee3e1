import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import { button, make } from '../../../browser/dom.ts';

/** The row of buttons that copy a curve or lead to a reply with it. */
export interface ShareRow {
  readonly element: HTMLElement;
  /** Removes a copied address that belongs to an earlier state of the curve. */
  stale(): void;
}

/**
 * Copies the link to a curve, and the sentence about it. The page's address changes on request only, so that drawing
 * leaves no trail in the browser's history; where the clipboard is not allowed the link can be taken by hand.
 * @param answerAt page on which the graph is answered, where there is one
 * @param fragment the curve as a fragment, without `#`
 */
export function shareRow(
  answerAt: string | undefined,
  fragment: () => string,
  sentence: () => string,
): ShareRow {
  const address = make('input', {
    type: 'text',
    readonly: '',
    spellcheck: 'false',
  });
  address.hidden = true;
  const status = make('span', { role: 'status' });

  const copy = async (copied: string, done: string, otherwise: () => void): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copied);
      status.textContent = done;
    } catch {
      otherwise();
    }
  };
  const show = (copied: string): void => {
    address.value = copied;
    address.hidden = false;
  };
  const byHand = (copied: string): void => {
    show(copied);
    address.focus();
    address.select();
    status.textContent = text.copyBlocked;
  };
  const copyLink = (): void => {
    history.replaceState(history.state, '', `#${fragment()}`);
    const link = location.href;
    address.setAttribute('aria-label', text.link);
    void copy(link, text.linkCopied, () => {
      byHand(link);
    });
  };
  const copySentence = (): void => {
    const told = sentence();
    address.setAttribute('aria-label', text.sentence);
    void copy(told, text.sentenceCopied, () => {
      byHand(told);
    });
  };
  const answer = make('a', {}, text.reply);
  const lead = (): void => {
    if (answerAt !== undefined) answer.href = `${answerAt}#${fragment()}`;
  };
  lead();
  return {
    element: make(
      'div',
      { class: 'graph-carry' },
      button(text.copyLink, copyLink),
      button(text.copySentence, copySentence),
      ...(answerAt === undefined ? [] : [answer]),
      status,
      address,
    ),
    stale() {
      lead();
      if (address.hidden && status.textContent === '') return;
      status.textContent = '';
      address.hidden = true;
    },
  };
}
