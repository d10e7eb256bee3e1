import { leadBeginsHidden } from '../stage/first-seen.ts';
import { whenNear } from '../../../browser/when-near.ts';

/** `<counter-graphs>`: graphs that share their axes: one mark of today moves in all, and any two can be overlaid. */
class CounterGraphs extends HTMLElement {
  #connected: AbortController | undefined;

  connectedCallback(): void {
    // Only a page that runs scripts can show again what it hides.
    if (leadBeginsHidden(this)) this.classList.add('is-veiled');
    const connected = new AbortController();
    this.#connected = connected;
    whenNear(this, connected.signal, () => void this.#start(connected));
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }

  async #start(connected: AbortController): Promise<void> {
    const { signal } = connected;
    try {
      const { goLiveTogether } = await import('../live/group-live.ts');
      if (!signal.aborted) goLiveTogether(this, signal);
    } catch (error) {
      // Each graph still works alone, so the reader sees no message; the console names the fault.
      reportError(error);
      connected.abort();
      this.classList.remove('is-veiled');
    }
  }
}

customElements.define('counter-graphs', CounterGraphs);
