import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import { asking } from '../../model/curve-link.ts';
import { button, make } from '../../../browser/dom.ts';

/** Where a drawn curve may go. */
export interface Sharing {
  /** Page on which the graph is replied to, where there is one. */
  readonly answerAt: string | undefined;
  /** The curve as a fragment, without `#`. */
  fragment(): string;
  /** The curve in words. */
  sentence(): string;
  /** True: a link may ask to draw first. */
  readonly canAsk: boolean;
}

/** The row of buttons that lead to a reply with a curve, or copy it. */
export interface ShareRow {
  readonly element: HTMLElement;
  /** Removes a copied address that belongs to an earlier state of the curve. */
  stale(): void;
}

/** Where the clipboard is not allowed, what was to be copied can be taken by hand. */
export function shareRow({ answerAt, fragment, sentence, canAsk }: Sharing): ShareRow {
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
  const copyLink = (wanted: string): void => {
    const link = new URL(`#${wanted}`, location.href).href;
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
  const answer = make('a', { class: 'graph-main' }, text.reply);
  const lead = (): void => {
    if (answerAt !== undefined) answer.href = `${answerAt}#${fragment()}`;
  };
  lead();
  const asks = button(text.copyAskingLink, () => {
    copyLink(asking(fragment()));
  });
  return {
    element: make(
      'div',
      { class: 'graph-carry' },
      ...(answerAt === undefined ? [] : [answer]),
      button(text.copyLink, () => {
        copyLink(fragment());
      }),
      ...(canAsk ? [asks] : []),
      button(text.copySentence, copySentence),
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
