import { keepEarlyStrokes } from '../stage/early-stroke.ts';
import type { EarlyStrokes } from '../stage/early-stroke.ts';
import { isOfPlate, SHOWN } from '../stage/plate-group.ts';
import type { Knot } from '../../model/curve.ts';
import { isCurveLink } from '../../model/curve-link.ts';
import type { Live } from '../live/graph-live.ts';
import { whenNear } from '../../../browser/when-near.ts';

/**
 * `<counter-graph>`: wraps a graph drawn at build time and, when a reader comes near or touches it, lays a live one over
 * it. If anything fails on the way, the picture of the build stays.
 */
class CounterGraph extends HTMLElement {
  #connected: AbortController | undefined;
  #live: Live | undefined;
  #today: number | undefined;
  #readerCurve: Parameters<Live['showReaderCurve']> | undefined;

  connectedCallback(): void {
    const connected = new AbortController();
    this.#connected = connected;
    const waiting = new AbortController();
    const signal = AbortSignal.any([connected.signal, waiting.signal]);
    const frame = this.classList.contains('is-held') && this.querySelector<HTMLElement>('.graph-picture');
    const earlyStrokes = frame ? keepEarlyStrokes(frame, connected.signal) : undefined;
    const start = (): void => {
      // A picture that is held back comes alive when its group shows it.
      const holder = this.closest('counter-graphs.is-held');
      if (holder) {
        holder.addEventListener(SHOWN, start, { once: true, signal });
        return;
      }
      waiting.abort();
      void this.#start(connected, earlyStrokes);
    };
    whenNear(this, signal, start);
    // A link to a drawn curve makes its own graph live at once, wherever that stands.
    const answerLink = (): void => {
      if (!this.#isLinked()) return;
      for (let box = this.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
        box.open = true;
      start();
    };
    addEventListener('hashchange', answerLink, { signal });
    answerLink();
  }

  /** Whether the address may be a link to a curve of this graph, or a broken one; what it says is read later. */
  #isLinked(): boolean {
    if (this.dataset['sent'] !== undefined) return true;
    if (!isCurveLink(location.hash)) return false;
    const graphs = Array.from(document.querySelectorAll('counter-graph')).filter(
      (graph) => !isOfPlate(graph),
    );
    const named = graphs.find(({ dataset }) => location.hash.includes(`=${dataset['scenario'] ?? ''}.`));
    return (named ?? graphs[0]) === this;
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.#live = undefined;
  }

  /** The curves as drawn now: their points in logical px of the picture. Empty while only the build's picture shows. */
  get points(): ReturnType<Live['points']> {
    return this.#live?.points() ?? [];
  }

  /** The x of today, where a group moves it in all its graphs; undefined is where the author has it. */
  set today(x: number | undefined) {
    this.#today = x;
    this.#live?.setToday(x);
  }

  /** Draws a reader's curve over a series of the author's; a group does this in all its graphs. */
  showReaderCurve(series: string, knots: readonly Knot[]): void {
    this.#readerCurve = [series, knots];
    this.#live?.showReaderCurve(series, knots);
  }

  async #start(connected: AbortController, earlyStrokes?: EarlyStrokes): Promise<void> {
    const { signal } = connected;
    try {
      const { goLive } = await import('../live/graph-live.ts');
      const live = await goLive(this, signal, earlyStrokes);
      if (!live) return;
      this.#live = live;
      if (this.#today !== undefined) live.setToday(this.#today);
      if (this.#readerCurve) live.showReaderCurve(...this.#readerCurve);
    } catch (error) {
      // The picture of the build stays and says all that the live one would; the console names the fault.
      reportError(error);
      connected.abort();
      this.classList.remove('is-held');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-graph': CounterGraph;
  }
}

customElements.define('counter-graph', CounterGraph);
