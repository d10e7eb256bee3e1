import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import { graphsPartingText as partingText } from '../../../locales/en/graphs-parting.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import type { Redrawable } from '../../model/drawn-points.ts';
import { shareRow } from './share-row.ts';
import type { Knot } from '../../model/curve.ts';
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
import { knotName, setHandles } from './knot-handles.ts';
import type { Handles } from './knot-handles.ts';
import { knotTable } from './knot-table.ts';
import { make } from '../../../browser/dom.ts';
import { drawReaderCurve } from '../../picture/drawn-curve.ts';
import { partFromAuthor, partingWords } from '../../words/parting.ts';
import { DRAWN, encodeCurve } from '../../model/curve-link.ts';
import { toolbar } from './toolbar.ts';

/** A curve over an author's: one that a reader draws, or one that came by a link. */
export interface CurveEditor {
  /** Id of the series that it answers. */
  readonly series: string;
  /** Lays the handles out, so that the curve can be changed. */
  edit(): void;
}

/** The knots to begin with while the author's curve is hidden: a flat line that gives nothing away. */
const BLANK: readonly Knot[] = [0, 0.2, 0.4, 0.6, 0.8, 1].map((x) => [x, 0.5]);

/** Ms between a move and its sentence: long enough for a finger on its way. */
const CURVE_SETTLED_MS = 150;

/**
 * Lets a reader redraw one series: by pointer, by arrow keys and by numbers, all three in step.
 * @param sent knots of a curve that came by a link; without them the reader begins with the author's
 * @param done is called when the reader has finished drawing, with the curve; undefined means that the reader left it as
 *   it was, and then the caller ends the editor
 * @param signal ends the editor and takes the curve away
 */
export function openCurveEditor(
  drawHost: DrawHost,
  series: Redrawable,
  sent: readonly Knot[] | undefined,
  done: (knots: readonly Knot[] | undefined) => void,
  signal: AbortSignal,
): CurveEditor {
  const { host, frame, stage } = drawHost;
  let isAuthorHidden = drawHost.hiddenSeries === series.id;
  const start = startDraft(isAuthorHidden ? BLANK : series.knots);
  let draft: KnotDraft = sent ? startDraft(sent) : start;
  let chosen = 0;
  let handles: Handles | undefined;
  let handling = new AbortController();
  let saying: ReturnType<typeof setTimeout> | undefined;

  const isUntouched = (): boolean => String(draft.knots) === String(start.knots);
  const sentence = (): string => partFromAuthor(drawHost.sketch, series, draft.knots).sentence;
  const tell = (): void => {
    drawHost.setIdleText(isAuthorHidden || (handles && isUntouched()) ? text.start : sentence());
  };
  const fragment = (): string =>
    encodeCurve({ scenario: host.dataset['scenario'] ?? '', series: series.id, knots: draft.knots });
  /** Tells the page what is drawn now, in the form of a link; '' when that is the author's curve or nothing. */
  const announce = (drawn: string): void => {
    host.dispatchEvent(new CustomEvent(DRAWN, { bubbles: true, detail: drawn }));
  };
  stage.add((ctx, drawn) => {
    drawReaderCurve(ctx, drawn, draft.knots, isAuthorHidden ? undefined : series);
  }, signal);
  const change = (next: KnotDraft): void => {
    draft = next;
    chosen = Math.min(chosen, draft.knots.length - 1);
    handles?.update(draft.knots);
    table.update(draft.knots);
    // While a finger holds a knot, the buttons need no update.
    if (draft.moving === undefined) tools.update();
    share.stale();
    stage.repaint();
    announce(isUntouched() ? '' : fragment());
    clearTimeout(saying);
    saying = setTimeout(tell, CURVE_SETTLED_MS);
  };
  const move = (index: number, to: Knot, settled: boolean): void => {
    const next = moveKnot(draft, index, to);
    change(settled ? settle(next) : next);
    if (settled) place.textContent = knotName(draft.knots, index);
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

  const place = make('span', { class: 'hidden-visually', role: 'status' });
  const share = shareRow(host.dataset['answer'], fragment, () => {
    const { parting, view } = partFromAuthor(drawHost.sketch, series, draft.knots);
    const words = partingWords(parting, partingText.they, partingText.redrawnCurve, view);
    return text.copied(host.dataset['name'] ?? '', series.label, words);
  });
  const table = knotTable([drawHost.sketch.x.label, drawHost.sketch.y.label], (index, to) => {
    move(index, to, true);
  });
  const tools = toolbar(text.tools, [
    { name: text.add, press: add, possible: () => draft.knots.length < MOST },
    {
      name: text.remove,
      press: () => {
        change(removeKnot(draft, chosen));
      },
      possible: () => between() && draft.knots.length > FEWEST,
    },
    {
      name: text.undo,
      press: () => {
        change(undo(draft));
      },
      possible: () => draft.past.length > 0,
    },
    {
      name: text.redo,
      press: () => {
        change(redo(draft));
      },
      possible: () => draft.future.length > 0,
    },
    {
      name: text.reset,
      press: () => {
        change(reset(draft, start.knots));
      },
      possible: () => !isUntouched(),
    },
    { name: text.done, press: finish, possible: () => true },
  ]);
  const numbers = make('details', {}, make('summary', {}, text.asNumbers), table.element);
  const panel = make('div', { class: 'graph-redraw label' }, share.element, numbers, place);

  function finish(): void {
    handling.abort();
    handles = undefined;
    tools.element.remove();
    numbers.hidden = true;
    host.classList.remove('is-drawing');
    if (isAuthorHidden) {
      isAuthorHidden = false;
      share.element.hidden = false;
      drawHost.reveal();
    }
    if (isUntouched()) done(undefined);
    else {
      drawHost.setGhost(series.id, false);
      tell();
      done(draft.knots);
    }
  }

  // The usual keys for undo and redo; a field of numbers keeps its own.
  const shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    if (!handles || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    change(key === 'y' || event.shiftKey ? redo(draft) : undo(draft));
  };
  host.append(panel);
  host.addEventListener('keydown', shortcut, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(saying);
    tools.element.remove();
    panel.remove();
    host.classList.remove('is-drawing');
    drawHost.setGhost(undefined, false);
    drawHost.setIdleText(undefined);
    announce('');
  });
  table.update(draft.knots);
  numbers.hidden = true;
  share.element.hidden = isAuthorHidden;
  drawHost.setGhost(series.id, false);
  tell();
  if (sent) announce(fragment());
  return {
    series: series.id,
    edit() {
      host.classList.add('is-drawing');
      numbers.hidden = false;
      drawHost.setGhost(series.id, true);
      frame.after(tools.element);
      const choose = (index: number): void => {
        chosen = index;
        tools.update();
      };
      handling.abort();
      handling = new AbortController();
      const until = AbortSignal.any([signal, handling.signal]);
      handles = setHandles(frame, stage, { move, remove, choose }, until);
      handles.update(draft.knots);
      tools.update();
      tell();
      handles.focus(Math.min(chosen, draft.knots.length - 1));
    },
  };
}
