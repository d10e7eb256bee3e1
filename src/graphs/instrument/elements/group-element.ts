import { keepEarlyStrokes } from '../stage/early-stroke.ts';
import type { EarlyReader } from '../stage/early-stroke.ts';
import { recallDrawing } from '../stage/kept-drawing.ts';
import { pageOfPlate, showPictures } from '../stage/plate-group.ts';
import { isCurveLink } from '../../model/curve-link.ts';
import { whenNear, whenTouched } from '../../../browser/when-near.ts';

/**
 * `<counter-graphs>`: graphs that share their axes: one mark of today moves in all, any two can be overlaid, and before
 * them may stand a plate on which a reader draws first.
 */
class CounterGraphs extends HTMLElement {
  #connected: AbortController | undefined;

  connectedCallback(): void {
    const connected = new AbortController();
    this.#connected = connected;
    if (this.querySelector('counter-graph'))
      whenNear(this, connected.signal, () => void this.#start(connected));
    const plate = this.querySelector<HTMLElement>('.drawing-plate');
    if (plate) this.#offerPlate(plate, connected);
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }

  /** The code of drawing loads for a reader who reaches for the plate; what is done before is kept, and done then. */
  #offerPlate(plate: HTMLElement, connected: AbortController): void {
    const { signal } = connected;
    const waiting = new AbortController();
    const until = AbortSignal.any([signal, waiting.signal]);
    const frame = plate.querySelector<HTMLElement>('.graph-picture');
    let pressed: string | undefined;
    const early: EarlyReader = {
      strokes: frame ? keepEarlyStrokes(frame, signal) : () => Promise.resolve([]),
      pressed: () => pressed,
    };
    const start = (): void => {
      if (waiting.signal.aborted) return;
      waiting.abort();
      void this.#startPlate(early, connected);
    };
    plate.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLButtonElement) pressed = target.value;
      },
      { signal },
    );
    whenTouched(plate, until, start);
    // What was drawn before, or came by a link, is shown to a reader who only comes near.
    const isDrawn = isCurveLink(location.hash) || recallDrawing(pageOfPlate(this))?.curve !== undefined;
    if (isDrawn) whenNear(plate, until, start);
    const answerLink = (): void => {
      if (isCurveLink(location.hash)) start();
      else if (this.classList.contains('is-held') && this.querySelector(':target')) {
        showPictures(this);
        this.querySelector(':target')?.scrollIntoView();
      }
    };
    addEventListener('hashchange', answerLink, { signal });
  }

  async #startPlate(early: EarlyReader, connected: AbortController): Promise<void> {
    try {
      const { openPlate } = await import('../tools/plate-editor.ts');
      if (!connected.signal.aborted) await openPlate(this, early, connected.signal);
    } catch (error) {
      // Without a plate nothing is held back; the console names the fault.
      reportError(error);
      showPictures(this);
    }
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
      showPictures(this);
    }
  }
}

customElements.define('counter-graphs', CounterGraphs);
