import { compose } from './composer.ts';

/**
 * `<answer-composer>`: gives life to the form that writes a comment's file, and folds what the page says for doing it by
 * hand. Whatever fails on the way, that stays and the form goes.
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
