import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import type { Knot } from '../../model/curve.ts';
import { make } from '../../../browser/dom.ts';
import type { PictureLayout } from '../../picture/picture-layout.ts';
import { onPlot } from '../../picture/plot.ts';
import { exactPosition } from '../../model/format-number.ts';
import type { CanvasStage } from '../stage/canvas-stage.ts';

/** What a reader asks for with a handle; the draft decides what happens. */
export interface HandleActions {
  /** Moves a knot; `settled` is false while a finger still holds it. */
  move(index: number, to: Knot, settled: boolean): void;
  remove(index: number): void;
  /** A knot has been touched or reached by the keyboard. */
  choose(index: number): void;
  /** The reader wants to leave the knots. */
  leave(): void;
}

/** The knots as sliders over the picture: for a mouse, a finger and the keyboard alike. */
export interface Handles {
  /** Puts the buttons where the knots are. */
  update(knots: readonly Knot[]): void;
  focus(index: number): void;
}

/** How far one press of a key moves a knot: an arrow, an arrow with Shift, a page. */
const ARROW_STEP = 0.01;
const SHIFT_STEP = 0.05;
const PAGE_STEP = 0.1;

const ARROWS: Readonly<Record<string, Knot>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where a key leads a knot, by the keys that sliders have (WAI-ARIA Authoring Practices, "Slider"); undefined for others. */
function moved([x, y]: Knot, { key, shiftKey }: KeyboardEvent): Knot | undefined {
  const arrow = ARROWS[key];
  const by = shiftKey ? SHIFT_STEP : ARROW_STEP;
  if (arrow) return [x + arrow[0] * by, y + arrow[1] * by];
  const heights: Readonly<Record<string, number>> = {
    PageUp: y + PAGE_STEP,
    PageDown: y - PAGE_STEP,
    Home: 0,
    End: 1,
  };
  const height = heights[key];
  return height === undefined ? undefined : [x, height];
}

/**
 * Puts a handle on each knot of a curve, until `signal` is aborted.
 * @param axes what runs across and up
 */
export function setHandles(
  frame: HTMLElement,
  stage: CanvasStage,
  axes: readonly [across: string, up: string],
  actions: HandleActions,
  signal: AbortSignal,
): Handles {
  const area = make('div', { class: 'graph-knots', role: 'group', 'aria-label': text.points });
  const buttons: HTMLButtonElement[] = [];
  let knots: readonly Knot[] = [];
  let layout: PictureLayout | undefined;

  const place = (): void => {
    if (!layout) return;
    const { plot, width, height } = layout;
    buttons.forEach((one, index) => {
      const [x, y] = knots[index] ?? [0, 0];
      const at = onPlot(plot, { x, y });
      one.style.left = `${(at.x / width) * 100}%`;
      one.style.top = `${(at.y / height) * 100}%`;
    });
  };
  /** Where two targets overlap, the reader means the knot nearest to the finger, not the button on top. */
  const nearestTo = (event: PointerEvent): number => {
    const away = buttons.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return Math.hypot(event.clientX - left - width / 2, event.clientY - top - height / 2);
    });
    return away.indexOf(Math.min(...away));
  };
  const drag = (down: PointerEvent): void => {
    if (down.button !== 0 || !down.isPrimary) return;
    const index = nearestTo(down);
    const [button, knot] = [buttons[index], knots[index]];
    const start = stage.at(down);
    if (!button || !knot || !start) return;
    const hold = new AbortController();
    const held = AbortSignal.any([signal, hold.signal]);
    down.preventDefault();
    button.setPointerCapture(down.pointerId);
    button.focus({ preventScroll: true });
    let last: Knot | undefined;
    button.addEventListener(
      'pointermove',
      (event) => {
        const at = stage.at(event);
        if (!at) return;
        // The finger may hold the knot by its rim: it keeps that distance, and nothing jumps.
        last = [at.x - start.x + knot[0], at.y - start.y + knot[1]];
        actions.move(index, last, false);
      },
      { signal: held },
    );
    const release = (): void => {
      hold.abort();
      if (last) actions.move(index, last, true);
    };
    for (const event of ['pointerup', 'pointercancel', 'lostpointercapture'])
      button.addEventListener(event, release, { signal: held });
  };
  const press = (event: KeyboardEvent, index: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const knot = knots[index];
    const to = knot && moved(knot, event);
    if (to) actions.move(index, to, true);
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(index);
    else if (event.key === 'Escape') actions.leave();
    else return;
    event.preventDefault();
  };
  const makeButton = (index: number): HTMLButtonElement => {
    const made = make('button', {
      type: 'button',
      class: 'graph-knot',
      role: 'slider',
      'aria-orientation': 'vertical',
      'aria-valuemin': '0',
      'aria-valuemax': '100',
    });
    made.addEventListener('keydown', (event) => {
      press(event, index);
    });
    made.addEventListener('focus', () => {
      actions.choose(index);
    });
    return made;
  };

  area.addEventListener('pointerdown', drag, { signal });
  frame.append(area);
  stage.onDraw((drawn) => {
    ({ layout } = drawn);
    place();
  }, signal);
  signal.addEventListener('abort', () => {
    area.remove();
  });
  return {
    update(next) {
      knots = next;
      while (buttons.length > knots.length) buttons.pop()?.remove();
      while (buttons.length < knots.length) {
        const made = makeButton(buttons.length);
        buttons.push(made);
        area.append(made);
      }
      place();
      buttons.forEach((one, index) => {
        const [x, y] = (knots[index] ?? [0, 0]).map(exactPosition);
        if (x === undefined || y === undefined) return;
        one.ariaLabel = text.pointName(index + 1, knots.length);
        one.ariaValueNow = y;
        one.ariaValueText = text.pointAt(axes[0], x, axes[1], y);
      });
    },
    focus(index) {
      buttons[index]?.focus({ preventScroll: true });
    },
  };
}
