import { button, make } from '../../../browser/dom.ts';

/** The row with which a reader takes a curve along. */
export interface ShareRow {
  readonly element: HTMLElement;
  /** The curve has changed; the address that stood here is no longer its own. */
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
    'aria-label': 'Link to your curve',
    spellcheck: 'false',
  });
  address.hidden = true;
  const told = make('span', { role: 'status' });

  const copy = async (text: string, done: string, otherwise: () => void): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = done;
    } catch {
      otherwise();
    }
  };
  const show = (text: string): void => {
    address.value = text;
    address.hidden = false;
  };
  const byHand = (text: string): void => {
    show(text);
    address.focus();
    address.select();
    told.textContent = 'This browser does not let a page copy; copy it from the field.';
  };
  const copyLink = (): void => {
    history.replaceState(history.state, '', `#${fragment()}`);
    const link = location.href;
    address.setAttribute('aria-label', 'Link to your curve');
    void copy(link, 'Link copied.', () => {
      byHand(link);
    });
  };
  const copySentence = (): void => {
    const text = sentence();
    address.setAttribute('aria-label', 'Sentence about your curve');
    void copy(text, 'Sentence copied.', () => {
      byHand(text);
    });
  };
  const answer = make('a', {}, 'Answer with this curve');
  const lead = (): void => {
    if (answerAt !== undefined) answer.href = `${answerAt}#${fragment()}`;
  };
  lead();
  return {
    element: make(
      'div',
      { class: 'graph-carry' },
      button('Copy link', copyLink),
      button('Copy sentence', copySentence),
      ...(answerAt === undefined ? [] : [answer]),
      told,
      address,
    ),
    stale() {
      lead();
      if (address.hidden && told.textContent === '') return;
      told.textContent = '';
      address.hidden = true;
    },
  };
}
