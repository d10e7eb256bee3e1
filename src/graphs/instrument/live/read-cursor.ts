import { drawCursor, movedCursor, nearestPoint } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Graph } from '../../model/graph.ts';
import { readingAt } from '../../words/phrases.ts';
import type { CanvasStage } from '../stage/canvas-stage.ts';

/** Reads the curves of a stage out: what lies under a pointer, or where the arrow keys have led. */
export interface CursorReader {
  /** Reads the place again after the graph has changed, or drops it when its curve is gone. */
  refresh(): void;
  /** While false, pointer and keys mean something else. */
  active: boolean;
}

/** Ms after which a reading is said: quick for the eye, slow enough for a screen reader to finish a word. */
const READING_SETTLED_MS = 90;

/**
 * @param graph the graph in its present view
 * @param say writes a line where the reader looks; its text is undefined when no place is read
 */
export function readAtCursor(
  stage: CanvasStage,
  graph: () => Graph,
  say: (text: string | undefined) => void,
  signal: AbortSignal,
): CursorReader {
  const { canvas } = stage;
  let cursor: Cursor | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let active = true;

  stage.add((ctx, { layout, colours }) => {
    if (cursor) drawCursor(ctx, graph(), cursor, layout.plot, colours);
  }, signal);
  const tell = (): void => {
    clearTimeout(saying);
    if (signal.aborted) return;
    saying = setTimeout(() => {
      const curve = graph().curves.find(({ id }) => id === cursor?.curve);
      say(curve && cursor && readingAt(graph(), curve, cursor.x));
    }, READING_SETTLED_MS);
  };
  const moveTo = (next: Cursor | undefined): void => {
    if (!active || (!cursor && !next)) return;
    cursor = next;
    stage.repaint();
    tell();
  };
  const point = (event: PointerEvent): void => {
    const at = stage.at(event);
    if (at) moveTo(nearestPoint(graph(), at));
  };
  const leave = ({ pointerType }: PointerEvent): void => {
    // On touch the reading stays when the finger lifts. A mouse clears it, unless the canvas has the focus.
    if (pointerType === 'mouse' && document.activeElement !== canvas) moveTo(undefined);
  };
  const press = (event: KeyboardEvent): void => {
    if (!active || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      canvas.blur();
      return;
    }
    const next = movedCursor(graph(), cursor, event.key);
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  };

  canvas.addEventListener('pointermove', point, { signal });
  canvas.addEventListener('pointerdown', point, { signal });
  canvas.addEventListener('pointerleave', leave, { signal });
  canvas.addEventListener('blur', () => moveTo(undefined), { signal });
  canvas.addEventListener('keydown', press, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(saying);
  });
  return {
    refresh() {
      if (!graph().curves.some(({ id }) => id === cursor?.curve)) cursor = undefined;
      stage.repaint();
      tell();
    },
    get active() {
      return active;
    },
    set active(on) {
      if (!on) {
        cursor = undefined;
        clearTimeout(saying);
      }
      active = on;
    },
  };
}
