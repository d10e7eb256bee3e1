import { leadBeginsHidden } from '../stage/first-seen.ts';
import { whenNear } from '../../../browser/when-near.ts';

/** `<counter-graphs>`: graphs that share their axes, with one today for all and any two of them on one plate. */
class CounterGraphs extends HTMLElement {
  #end: (() => void) | undefined;
  #waiting: AbortController | undefined;

  connectedCallback(): void {
    if (this.#end ?? this.#waiting) return;
    // Only a page whose script runs can show again what it hides.
    if (leadBeginsHidden(this)) this.classList.add('is-veiled');
    const waiting = new AbortController();
    this.#waiting = waiting;
    whenNear(this, waiting, () => {
      waiting.abort();
      void this.#start();
    });
  }

  disconnectedCallback(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
    this.#end?.();
    this.#end = undefined;
  }

  async #start(): Promise<void> {
    const waiting = this.#waiting;
    try {
      const { goLiveTogether } = await import('../live/group-live.ts');
      const end = goLiveTogether(this);
      if (this.#waiting === waiting) this.#end = end;
      else end();
    } catch (error) {
      // Each graph stands by itself; who looks for the fault finds it told.
      reportError(error);
      this.classList.remove('is-veiled');
      this.#waiting = undefined;
    }
  }
}

customElements.define('counter-graphs', CounterGraphs);
