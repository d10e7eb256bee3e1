import { make } from '../../browser/dom.ts';
import { passageFragment } from './passage.ts';
import { selectedPassage } from './selection.ts';

/** Ms that a selection has to stand: while a finger or a key moves it, nothing appears. */
const SETTLED = 250;
/** Px between the selected words and the link. */
const BELOW = 8;

/**
 * `<answer-passage>`: beside words that a reader selects, a link that answers them. It follows the block in which the
 * selection ends, so that the next Tab reaches it, and its being there is said to who cannot see it.
 */
class AnswerPassage extends HTMLElement {
  #listening: AbortController | undefined;
  #link: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    const answerAt = this.dataset['answer'] ?? '';
    const said = make('span', { class: 'hidden-visually', role: 'status' });
    this.append(said);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      // The link itself has the focus: what was selected is what it is about.
      if (this.#link && document.activeElement === this.#link) return;
      this.#link?.remove();
      this.#link = undefined;
      const found = selectedPassage();
      said.textContent = found ? 'You can answer this passage: the link follows its paragraph.' : '';
      if (!found) return;
      const href = answerAt + passageFragment(found.text, found.comment);
      const link = make('a', { class: 'passage-link label', href }, 'Answer this passage');
      found.block.after(link);
      this.#link = link;
      const { bottom, left } = found.place;
      const frame = (link.offsetParent ?? document.documentElement).getBoundingClientRect();
      const most = document.documentElement.clientWidth - link.offsetWidth - BELOW;
      link.style.top = `${bottom + BELOW - frame.top}px`;
      link.style.left = `${Math.max(Math.min(left, most), BELOW) - frame.left}px`;
    };
    document.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(settling);
        settling = setTimeout(look, SETTLED);
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#link?.remove();
    this.#link = undefined;
  }
}

customElements.define('answer-passage', AnswerPassage);
