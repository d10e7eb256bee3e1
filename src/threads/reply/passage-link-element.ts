import { passageLinkText } from '../../locales/en/passage-link.ts';
import { make } from '../../browser/dom.ts';
import { passageFragment } from './passage.ts';
import { selectedPassage } from './selection.ts';

/** Ms for which a selection has to stay the same before the link appears. */
const SELECTION_DELAY = 250;

/**
 * `<answer-passage>`: puts a link to the reply form below words that a reader selects. The link follows the block in
 * which the selection ends, so that it covers no word and the next Tab reaches it; its appearance is announced to screen readers.
 */
class AnswerPassage extends HTMLElement {
  #connected: AbortController | undefined;

  connectedCallback(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    const answerAt = this.dataset['answer'] ?? '';
    const status = make('span', { class: 'hidden-visually', role: 'status' });
    this.append(status);
    let link: HTMLAnchorElement | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      // While the link has the focus, it stays: it is about what was selected before.
      if (link && document.activeElement === link) return;
      link?.remove();
      link = undefined;
      const found = selectedPassage();
      status.textContent = found ? passageLinkText.announced : '';
      if (!found) return;
      const href = answerAt + passageFragment(found.text, found.comment);
      link = make('a', { class: 'passage-link label', href }, passageLinkText.reply);
      found.block.after(link);
    };
    const lookSoon = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(look, SELECTION_DELAY);
    };
    document.addEventListener('selectionchange', lookSoon, { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(waiting);
      link?.remove();
      status.remove();
    });
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }
}

customElements.define('answer-passage', AnswerPassage);
