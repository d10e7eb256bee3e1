import { compose } from './composer.ts';

/**
 * `<answer-composer>`: makes the form that writes a comment's file work, and folds the instructions for writing it by
 * hand. If anything fails, the form is hidden and the instructions stay open.
 */
class AnswerComposer extends HTMLElement {
  #end: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#end) return;
    try {
      this.#end = compose(this);
      const byHand = document.querySelector<HTMLDetailsElement>('details.by-hand');
      if (byHand) byHand.open = false;
    } catch (error) {
      this.querySelector('form')?.setAttribute('hidden', '');
      reportError(error);
    }
  }

  disconnectedCallback(): void {
    this.#end?.();
    this.#end = undefined;
  }
}

customElements.define('answer-composer', AnswerComposer);
