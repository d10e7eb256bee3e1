import type { Point } from '../../model/graph.ts';
import type { CanvasStage } from '../stage/canvas-stage.ts';

/** What becomes of a stroke; its points are in drawing coordinates, in the order in which the hand went. */
export interface StrokeActions {
  /** The hand has gone on; called once a frame at most. */
  draw(stroke: readonly Point[]): void;
  /** The hand has lifted: the stroke is whole. */
  lift(stroke: readonly Point[]): void;
  /** The browser took the gesture, to scroll the page: there was no stroke. */
  drop(): void;
}

/** Share of the width that a hand has to go across; less is a tap. */
const LEAST = 0.03;

/** The places that the hand passed since the last event; a browser may tell of several at once. */
function passed(stage: CanvasStage, event: PointerEvent): Point[] {
  const all = event.getCoalescedEvents();
  return (all.length > 0 ? all : [event]).flatMap((one) => stage.at(one) ?? []);
}

/**
 * Takes strokes of a mouse, a pen or a finger over a stage, until `signal` is aborted. The style sheet gives up and down
 * to the page (`touch-action: pan-y`), so that a finger that scrolls does not draw.
 */
export function takeStrokes(stage: CanvasStage, actions: StrokeActions, signal: AbortSignal): void {
  const { canvas } = stage;
  const begin = (down: PointerEvent): void => {
    const first = stage.at(down);
    if (down.button !== 0 || !down.isPrimary || !first) return;
    const hold = new AbortController();
    const held = AbortSignal.any([signal, hold.signal]);
    const stroke: Point[] = [first];
    let frame = 0;
    canvas.setPointerCapture(down.pointerId);
    canvas.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerId !== down.pointerId) return;
        stroke.push(...passed(stage, event));
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => {
          actions.draw(stroke);
        });
      },
      { signal: held },
    );
    const end = (isWhole: boolean): void => {
      hold.abort();
      cancelAnimationFrame(frame);
      const xs = stroke.map(({ x }) => x);
      if (isWhole && Math.max(...xs) - Math.min(...xs) >= LEAST) actions.lift(stroke);
      else actions.drop();
    };
    canvas.addEventListener(
      'pointerup',
      () => {
        end(true);
      },
      { signal: held },
    );
    canvas.addEventListener(
      'pointercancel',
      () => {
        end(false);
      },
      { signal: held },
    );
  };
  canvas.addEventListener('pointerdown', begin, { signal });
}
