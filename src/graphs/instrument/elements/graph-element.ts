import { leadBeginsHidden } from '../stage/first-seen.ts';
import type { Knot } from '../../model/curve.ts';
import { isCurveLink } from '../../model/curve-link.ts';
import type { Live } from '../live/graph-live.ts';
import { whenNear } from '../../../browser/when-near.ts';

/**
 * `<counter-graph>`: wraps a graph drawn at build time and, when a reader comes near or touches it, lays a live one over
 * it. Whatever fails on the way, the picture of the build stays.
 */
class CounterGraph extends HTMLElement {
  #live: Live | undefined;
  #waiting: AbortController | undefined;
  #today: number | undefined;
  #laid: Parameters<Live['lay']> | undefined;

  connectedCallback(): void {
    if (this.#live || this.#waiting) return;
    // Only a page whose script runs can show again what it hides.
    if (leadBeginsHidden(this)) this.classList.add('is-veiled');
    const waiting = new AbortController();
    this.#waiting = waiting;
    const start = (): void => {
      waiting.abort();
      void this.#start();
    };
    whenNear(this, waiting, start);
    // A link to a drawn curve is answered by its own graph at once, wherever that stands.
    const called = (): void => {
      if (!this.#isCalled()) return;
      for (let box = this.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
        box.open = true;
      start();
    };
    addEventListener('hashchange', called, { signal: waiting.signal });
    called();
  }

  /** Whether the address may be a link to a curve of this graph, or a broken one; what it says is read later. */
  #isCalled(): boolean {
    if (this.dataset['sent'] !== undefined) return true;
    if (!isCurveLink(location.hash)) return false;
    const graphs = Array.from(document.querySelectorAll('counter-graph'));
    const named = graphs.find(({ dataset }) => location.hash.includes(`=${dataset['scenario'] ?? ''}.`));
    return (named ?? graphs[0]) === this;
  }

  disconnectedCallback(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
    this.#live?.end();
    this.#live = undefined;
  }

  /** The curves as drawn now: their points in logical px of the picture. Empty while only the build's picture shows. */
  get points(): ReturnType<Live['points']> {
    return this.#live?.points() ?? [];
  }

  /** Where today stands, if not where the author has it; for a group that moves it in all its graphs. */
  set today(x: number | undefined) {
    this.#today = x;
    this.#live?.setToday(x);
  }

  /** Lays a reader's curve over a series of the author's; for a group in which one was drawn for all its graphs. */
  lay(series: string, knots: readonly Knot[]): void {
    this.#laid = [series, knots];
    this.#live?.lay(series, knots);
  }

  async #start(): Promise<void> {
    const waiting = this.#waiting;
    try {
      const { goLive } = await import('../live/graph-live.ts');
      const live = await goLive(this);
      if (this.#waiting !== waiting) {
        live.end();
        return;
      }
      this.#live = live;
      if (this.#today !== undefined) live.setToday(this.#today);
      if (this.#laid) live.lay(...this.#laid);
    } catch (error) {
      // The picture of the build stays and says all that the live one would; who looks for the fault finds it told.
      reportError(error);
      this.classList.remove('is-veiled');
      this.#waiting = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-graph': CounterGraph;
  }
}

customElements.define('counter-graph', CounterGraph);
