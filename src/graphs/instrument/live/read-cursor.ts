import { drawCursor, movedCursor, nearestPoint } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Graph } from '../../model/graph.ts';
import { readingAt } from '../../words/phrases.ts';
import type { CanvasStage } from '../stage/canvas-stage.ts';

/** Reads the curves of a stage out: what lies under a pointer, or where the arrow keys have led. */
export interface CursorReader {
  /** Says the place again after the graph has changed; gives it up where its curve is gone. */
  again(): void;
  /** While false, pointer and keys mean something else. */
  active: boolean;
  end(): void;
}

/** Ms after which a reading is said: quick for the eye, slow enough for a screen reader to finish a word. */
const SETTLED = 90;

/**
 * @param graph the graph in its present view
 * @param say writes a line where the reader looks; nothing when no place is read
 */
export function readAtCursor(
  stage: CanvasStage,
  graph: () => Graph,
  say: (text: string | undefined) => void,
): CursorReader {
  const { canvas } = stage;
  let cursor: Cursor | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let active = true;

  stage.add((ctx, { layout, colours }) => {
    if (cursor) drawCursor(ctx, graph(), cursor, layout.plot, colours);
  });
  const tell = (): void => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      const curve = graph().curves.find(({ id }) => id === cursor?.curve);
      say(curve && cursor && readingAt(graph(), curve, cursor.x));
    }, SETTLED);
  };
  const moveTo = (next: Cursor | undefined): void => {
    if (!active || (!cursor && !next)) return;
    cursor = next;
    stage.repaint();
    tell();
  };
  const point = (event: PointerEvent): void => {
    moveTo(nearestPoint(graph(), stage.at(event)));
  };

  canvas.addEventListener('pointermove', point);
  canvas.addEventListener('pointerdown', point);
  canvas.addEventListener('pointerleave', (event) => {
    // A finger that lifts leaves its reading; a mouse that goes away takes it along.
    if (event.pointerType === 'mouse' && document.activeElement !== canvas) moveTo(undefined);
  });
  canvas.addEventListener('blur', () => {
    moveTo(undefined);
  });
  canvas.addEventListener('keydown', (event) => {
    if (!active || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      canvas.blur();
      return;
    }
    const next = movedCursor(graph(), cursor, event.key);
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  });
  return {
    again() {
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
    end() {
      clearTimeout(saying);
    },
  };
}
