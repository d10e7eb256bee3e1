import { instrumentElementsText as text } from '../../../locales/en/instrument-elements.ts';
import type { PageComparison } from '../tools/page-comparison.ts';
import { part } from '../../../browser/dom.ts';

/** `<counter-comparison>`: lays another graph over the one of this page. Its code loads when a reader chooses a graph. */
class CounterComparison extends HTMLElement {
  #comparison: PageComparison | undefined;
  #connected: AbortController | undefined;

  connectedCallback(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    this.addEventListener('change', (event) => void this.#choose(event.target, signal), { signal });
    // A browser may have kept what a reader chose before a reload.
    if (this.querySelector('select')?.value) void this.#choose(undefined, signal);
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.#comparison = undefined;
  }

  async #choose(changed: EventTarget | null | undefined, signal: AbortSignal): Promise<void> {
    try {
      const { pageComparison } = await import('../tools/page-comparison.ts');
      if (signal.aborted) return;
      this.#comparison ??= pageComparison(this, signal);
      await this.#comparison.choose(changed);
    } catch (error) {
      part(this, '.comparison-problem').textContent = text.comparisonNotLoaded;
      reportError(error);
    }
  }
}

customElements.define('counter-comparison', CounterComparison);
