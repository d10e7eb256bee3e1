import type { CanvasStage } from '../stage/canvas-stage.ts';

/** Event by which a graph asks its group to move today; its detail is the x, from 0 to 1. */
export const TODAY_DRAGGED = 'today-dragged';

/** Px of the window at either side of the mark where a hand takes hold of it. */
const REACH = 14;

/**
 * Lets a hand move the mark of today of a graph that stands in a group, in which all follow. The slider below does the
 * same by keyboard.
 * @param today where the mark stands now
 */
export function offerTodayDrag(
  host: HTMLElement,
  stage: CanvasStage,
  today: () => number | undefined,
  signal: AbortSignal,
): void {
  const { canvas } = stage;
  const isNear = (event: PointerEvent): boolean => {
    const x = today();
    const at = stage.at(event);
    const { drawn } = stage;
    if (x === undefined || !at || !drawn || at.y < -0.05 || at.y > 1.12) return false;
    const { plot, width } = drawn.layout;
    const wide = (canvas.getBoundingClientRect().width * (plot.right - plot.left)) / width;
    return Math.abs(at.x - x) * wide <= REACH;
  };
  let isHeld = false;
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !event.isPrimary || !isNear(event)) return;
      isHeld = true;
      canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      canvas.classList.toggle('is-near-today', isHeld || isNear(event));
      const at = isHeld ? stage.at(event) : undefined;
      if (at)
        host.dispatchEvent(
          new CustomEvent(TODAY_DRAGGED, { bubbles: true, detail: Math.min(Math.max(at.x, 0), 1) }),
        );
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'])
    canvas.addEventListener(
      end,
      () => {
        isHeld = false;
      },
      { signal },
    );
}
