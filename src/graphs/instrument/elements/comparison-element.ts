import type { PageComparison } from '../tools/page-comparison.ts';
import { part } from '../../../browser/dom.ts';

const NOT_LOADED = 'This could not be loaded. Choose it again.';

/** `<counter-comparison>`: lays another graph over the one of this page. Whoever chooses nothing loads nothing for it. */
class CounterComparison extends HTMLElement {
  #comparison: PageComparison | undefined;
  #changes: AbortController | undefined;

  connectedCallback(): void {
    this.#changes = new AbortController();
    this.addEventListener('change', (event) => void this.#choose(event.target), {
      signal: this.#changes.signal,
    });
    // A browser may have kept what a reader chose before a reload.
    if (this.querySelector('select')?.value) void this.#choose(undefined);
  }

  disconnectedCallback(): void {
    this.#changes?.abort();
    this.#comparison?.end();
    this.#comparison = undefined;
  }

  async #choose(changed: EventTarget | null | undefined): Promise<void> {
    const signal = this.#changes?.signal;
    try {
      const { pageComparison } = await import('../tools/page-comparison.ts');
      if (signal?.aborted) return;
      this.#comparison ??= pageComparison(this);
      await this.#comparison.choose(changed);
    } catch (error) {
      part(this, '.comparison-problem').textContent = NOT_LOADED;
      reportError(error);
    }
  }
}

customElements.define('counter-comparison', CounterComparison);
