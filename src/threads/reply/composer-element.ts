import { compose } from './composer.ts';

/**
 * `<answer-composer>`: makes the form that writes a comment's file work, and folds the instructions for writing it by
 * hand. If anything fails, the form is hidden and the instructions stay open.
 */
class AnswerComposer extends HTMLElement {
  #connected: AbortController | undefined;

  connectedCallback(): void {
    this.#connected = new AbortController();
    try {
      compose(this, this.#connected.signal);
      const byHand = document.querySelector<HTMLDetailsElement>('details.by-hand');
      if (byHand) byHand.open = false;
    } catch (error) {
      this.#connected.abort();
      this.querySelector('form')?.setAttribute('hidden', '');
      reportError(error);
    }
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }
}

customElements.define('answer-composer', AnswerComposer);
