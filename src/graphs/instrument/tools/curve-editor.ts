import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import { graphsPartingText as partingText } from '../../../locales/en/graphs-parting.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import { pointsOn } from '../../model/drawn-points.ts';
import type { Redrawable } from '../../model/drawn-points.ts';
import { shareRow } from './share-row.ts';
import type { Knot } from '../../model/curve.ts';
import { fitted, UNTOLD } from '../../model/fit-curve.ts';
import {
  addKnot,
  moveKnot,
  redo,
  removeKnot,
  reset,
  settle,
  startDraft,
  undo,
} from '../../model/knot-editor.ts';
import { FEWEST, MOST } from '../../model/knot-grid.ts';
import type { KnotDraft } from '../../model/knot-editor.ts';
import { drawStroke, pointsOf, traceOf } from '../../model/trace.ts';
import type { Trace } from '../../model/trace.ts';
import { blankKnots } from './blank-knots.ts';
import { setHandles } from './knot-handles.ts';
import type { Handles } from './knot-handles.ts';
import { knotTable } from './knot-table.ts';
import { make } from '../../../browser/dom.ts';
import { drawReaderCurve } from '../../picture/drawn-curve.ts';
import { partFromAuthor } from '../../words/parting.ts';
import { DRAWN, encodeCurve } from '../../model/curve-link.ts';
import { takeStrokes } from './stroke-input.ts';
import { toolbar } from './toolbar.ts';

/** A curve over an author's: one that a reader draws, or one that came by a link. */
export interface CurveEditor {
  /** Id of the series that it answers. */
  readonly series: string;
  /**
   * Lets the reader draw over the picture.
   * @param withPoints lays the points out at once and goes to one of them, for a reader who comes by the keyboard
   */
  edit(withPoints: boolean): void;
  /** Draws a stroke that was begun before this code had loaded. */
  stroke(places: readonly Pick<PointerEvent, 'clientX' | 'clientY'>[]): void;
}

/** What the caller is told of a curve. */
export interface EditorEvents {
  /** The curve has come to rest in another form. */
  readonly settle?: (knots: readonly Knot[]) => void;
  /** The reader has finished, with this curve; undefined where it was left as it was, and then the caller ends the editor. */
  readonly done: (knots: readonly Knot[] | undefined) => void;
  /** The reader would rather see what the author drew; the caller ends the editor or begins it anew. */
  readonly skip: () => void;
}

/** Ms between a move and its sentence: long enough for a finger on its way. */
const CURVE_SETTLED_MS = 150;

/**
 * Lets a reader draw one series: by strokes over the picture, by points that pointer and keyboard move, and by numbers,
 * all in step.
 * @param sent knots of a curve that the reader drew before, or that came by a link; without them the reader begins with
 *   the author's, or with nothing where that is hidden
 * @param signal ends the editor and takes the curve away
 */
export function openCurveEditor(
  drawHost: DrawHost,
  series: Redrawable,
  sent: readonly Knot[] | undefined,
  events: EditorEvents,
  signal: AbortSignal,
): CurveEditor {
  const { host, frame, stage, sketch } = drawHost;
  const axes = [sketch.x.label, sketch.y.label] as const;
  let isAuthorHidden = drawHost.hiddenSeries === series.id;
  /** Over measured points there is no curve to begin with. */
  const { knots: authored } = series;
  const start = startDraft(isAuthorHidden || !authored ? blankKnots(drawHost.record) : authored);
  let draft: KnotDraft = sent ? startDraft(sent) : start;
  let chosen = 0;
  let handles: Handles | undefined;
  /** Ends the strokes of this round of drawing; the handles end before, when the reader leaves them. */
  let drawing = new AbortController();
  let handling = new AbortController();
  let isOpen = false;
  let saying: ReturnType<typeof setTimeout> | undefined;
  /** The stroke on its way. */
  let trace: Trace | undefined;
  /** Each curve as it was drawn, before points were fitted to it: a later stroke leaves the rest of it as it was. */
  const traces = new WeakMap<readonly Knot[], Trace>();
  const smoothed = new WeakSet<readonly Knot[]>();

  const isUntouched = (): boolean => String(draft.knots) === String(start.knots);
  /** True while there is nothing of the reader's own to be seen. */
  const isBlank = (): boolean => (isAuthorHidden || !authored) && isUntouched() && !handles;
  const sentence = (): string => partFromAuthor(sketch, series, draft.knots).sentence;
  const told = (): string => {
    if (isAuthorHidden && isUntouched()) return handles ? text.startPoints : drawHost.invitation;
    if (isAuthorHidden) return text.drawnSoFar(!authored);
    if (!isOpen || !isUntouched()) return sentence();
    return handles ? text.startPoints : authored ? text.start : text.startOver;
  };
  const tell = (): void => {
    drawHost.setIdleText(smoothed.has(draft.knots) ? text.smoothed(told()) : told());
  };
  const fragment = (): string =>
    encodeCurve({ scenario: host.dataset['scenario'] ?? '', series: series.id, knots: draft.knots });
  /** Tells the page what is drawn now, in the form of a link; '' when that is the author's curve or nothing. */
  const announce = (drawn: string): void => {
    host.dispatchEvent(new CustomEvent(DRAWN, { bubbles: true, detail: drawn }));
  };
  stage.add((ctx, drawn) => {
    if (isBlank() && !trace) return;
    const { y, scale } = drawn.graph;
    const own = trace ? pointsOf(trace) : pointsOn(y, scale, draft.knots);
    drawReaderCurve(ctx, drawn, own, isAuthorHidden || !authored ? undefined : pointsOn(y, scale, authored));
  }, signal);
  const change = (next: KnotDraft): void => {
    draft = next;
    chosen = Math.min(chosen, draft.knots.length - 1);
    handles?.update(draft.knots);
    table.update(draft.knots);
    share.stale();
    stage.repaint();
    // While a finger holds a knot, nothing has come to rest.
    if (draft.moving === undefined) {
      tools.update();
      events.settle?.(draft.knots);
    }
    announce(isUntouched() ? '' : fragment());
    clearTimeout(saying);
    saying = setTimeout(tell, CURVE_SETTLED_MS);
  };
  const move = (index: number, to: Knot, settled: boolean): void => {
    const next = moveKnot(draft, index, to);
    change(settled ? settle(next) : next);
  };
  /** What a stroke is drawn over: the record and nothing else, the last strokes as they were, or the curve. */
  const under = (): Trace => {
    if (isBlank()) return traceOf(drawHost.record);
    const { y } = sketch;
    return traces.get(draft.knots) ?? traceOf(pointsOn(y, y.scale, draft.knots));
  };
  const lift = (stroke: Parameters<typeof drawStroke>[1]): void => {
    const drawn = drawStroke(under(), stroke);
    const found = fitted(drawn);
    trace = undefined;
    if (!found) {
      stage.repaint();
      return;
    }
    const next = reset(draft, found.knots);
    traces.set(next.knots, drawn);
    if (found.off > UNTOLD) smoothed.add(next.knots);
    change(next);
  };
  /** Halfway to the next knot; where that one is too near, in the widest gap. */
  const add = (): void => {
    const middle = (index: number): number =>
      ((draft.knots[index]?.[0] ?? 0) + (draft.knots[index + 1]?.[0] ?? 0)) / 2;
    const width = (index: number): number =>
      (draft.knots[index + 1]?.[0] ?? 0) - (draft.knots[index]?.[0] ?? 0);
    const gaps = draft.knots.slice(1).map((_, index) => index);
    const widest = gaps.toSorted((a, b) => width(b) - width(a))[0] ?? 0;
    const next = gaps.includes(chosen) ? addKnot(draft, middle(chosen)) : draft;
    const added = next === draft ? addKnot(draft, middle(widest)) : next;
    chosen = next === draft ? widest + 1 : chosen + 1;
    change(added);
  };
  const remove = (index: number): void => {
    change(removeKnot(draft, index));
    handles?.focus(chosen);
  };
  const between = (): boolean => chosen > 0 && chosen < draft.knots.length - 1;

  const share = shareRow({
    answerAt: host.dataset['answer'],
    fragment,
    sentence() {
      const { redrawnCurve, they } = partingText;
      const { words } = partFromAuthor(sketch, series, draft.knots, redrawnCurve, they);
      return text.copied(host.dataset['name'] ?? '', series.label, !authored, words);
    },
    canAsk: false,
  });
  const table = knotTable(axes, (index, to) => {
    move(index, to, true);
  });
  const adjusts = (): boolean => handles !== undefined;
  const tools = toolbar(text.tools, [
    { name: text.done, isMain: true, press: finish, possible: () => !(isAuthorHidden && isUntouched()) },
    {
      name: text.justShow,
      press: () => {
        events.skip();
      },
      shown: () => isAuthorHidden,
      possible: () => true,
    },
    { name: text.adjust, press: adjust, isPressed: adjusts, possible: () => true },
    { name: text.add, press: add, shown: adjusts, possible: () => draft.knots.length < MOST },
    {
      name: text.remove,
      press: () => {
        change(removeKnot(draft, chosen));
      },
      shown: adjusts,
      possible: () => between() && draft.knots.length > FEWEST,
    },
    {
      name: text.undo,
      press: () => {
        change(undo(draft));
      },
      shown: () => draft.past.length + draft.future.length > 0,
      possible: () => draft.past.length > 0,
    },
    {
      name: text.redo,
      press: () => {
        change(redo(draft));
      },
      shown: () => draft.future.length > 0,
      possible: () => draft.future.length > 0,
    },
    {
      name: text.reset,
      press: () => {
        change(reset(draft, start.knots));
      },
      shown: () => !isUntouched(),
      possible: () => !isUntouched(),
    },
  ]);
  const numbers = make('details', {}, make('summary', {}, text.asNumbers), table.element);
  const panel = make('div', { class: 'graph-redraw label' }, share.element, numbers);

  function endHandles(): void {
    handling.abort();
    handles = undefined;
    numbers.hidden = true;
  }
  /** Lays the points out over the curve, or takes them away again. */
  function adjust(): void {
    if (handles) endHandles();
    else {
      handling = new AbortController();
      const actions = {
        move,
        remove,
        choose: (index: number): void => {
          chosen = index;
          tools.update();
        },
        leave: (): void => {
          endHandles();
          tools.update();
          tools.focus(text.adjust);
          stage.repaint();
        },
      };
      handles = setHandles(frame, stage, axes, actions, AbortSignal.any([drawing.signal, handling.signal]));
      handles.update(draft.knots);
      numbers.hidden = false;
      handles.focus(Math.min(chosen, draft.knots.length - 1));
    }
    tools.update();
    stage.repaint();
    tell();
  }
  function finish(): void {
    endHandles();
    drawing.abort();
    isOpen = false;
    tools.element.remove();
    host.classList.remove('is-drawing');
    if (isAuthorHidden) {
      isAuthorHidden = false;
      share.element.hidden = !drawHost.isShared;
      drawHost.reveal();
    }
    if (isUntouched()) events.done(undefined);
    else {
      drawHost.setGhost(series.id, false);
      tell();
      events.done(draft.knots);
    }
  }

  // The usual keys for undo and redo; a field of numbers keeps its own.
  const shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    if (!isOpen || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    change(key === 'y' || event.shiftKey ? redo(draft) : undo(draft));
  };
  host.append(panel);
  host.addEventListener('keydown', shortcut, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(saying);
    endHandles();
    drawing.abort();
    tools.element.remove();
    panel.remove();
    host.classList.remove('is-drawing');
    drawHost.setGhost(undefined, false);
    drawHost.setIdleText(undefined);
    announce('');
  });
  table.update(draft.knots);
  numbers.hidden = true;
  share.element.hidden = isAuthorHidden || !drawHost.isShared;
  drawHost.setGhost(series.id, false);
  tell();
  if (sent) announce(fragment());
  return {
    series: series.id,
    edit(withPoints) {
      endHandles();
      drawing.abort();
      drawing = new AbortController();
      isOpen = true;
      host.classList.add('is-drawing');
      drawHost.setGhost(series.id, true);
      drawHost.putTools(tools.element);
      takeStrokes(
        stage,
        {
          draw(stroke) {
            trace = drawStroke(under(), stroke);
            stage.repaint();
          },
          lift,
          drop() {
            trace = undefined;
            stage.repaint();
          },
        },
        AbortSignal.any([signal, drawing.signal]),
      );
      tools.update();
      tell();
      if (withPoints) adjust();
    },
    stroke(places) {
      lift(places.flatMap((place) => stage.at(place) ?? []));
    },
  };
}
