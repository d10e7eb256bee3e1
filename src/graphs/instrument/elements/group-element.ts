import { keepEarlyStrokes } from '../stage/early-stroke.ts';
import type { EarlyStrokes } from '../stage/early-stroke.ts';
import { showPictures } from '../stage/plate-group.ts';
import { whenNear, whenTouched } from '../../../browser/when-near.ts';

/** `<counter-graphs>`: graphs that share their axes: one mark of today moves in all, and any two can be overlaid. */
class CounterGraphs extends HTMLElement {
  #connected: AbortController | undefined;

  connectedCallback(): void {
    const connected = new AbortController();
    this.#connected = connected;
    const frame = this.querySelector<HTMLElement>('.drawing-plate .graph-picture');
    const earlyStrokes = frame ? keepEarlyStrokes(frame, connected.signal) : () => Promise.resolve([]);
    // On the front page not every visitor has come for a graph: its code loads for a reader who reaches for it.
    const when = this.dataset['onTouch'] === undefined ? whenNear : whenTouched;
    when(this, connected.signal, () => void this.#start(connected, earlyStrokes));
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }

  async #start(connected: AbortController, earlyStrokes: EarlyStrokes): Promise<void> {
    const { signal } = connected;
    try {
      const { goLiveTogether } = await import('../live/group-live.ts');
      if (!signal.aborted) await goLiveTogether(this, earlyStrokes, signal);
    } catch (error) {
      // Each graph still works alone, so the reader sees no message; the console names the fault.
      reportError(error);
      connected.abort();
      showPictures(this);
    }
  }
}

customElements.define('counter-graphs', CounterGraphs);
