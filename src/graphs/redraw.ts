import type { Series } from '../schema/scenario.ts';
import type { Bench } from './bench.ts';
import { carryRow } from './carry.ts';
import type { Knot } from './curve.ts';
import { addKnot, moveKnot, redo, removeKnot, reset, startDraft, undo } from './draft.ts';
import type { Draft } from './draft.ts';
import { knotName, setHandles } from './handles.ts';
import type { Handles } from './handles.ts';
import { knotTable } from './knot-table.ts';
import { make } from './markup.ts';
import { drawParting } from './parting-mark.ts';
import { drawRedrawn, partFromAuthor } from './redrawn.ts';
import { encodeCurve } from './share.ts';
import { toolbar } from './toolbar.ts';

/** A curve that a reader draws over an author's, or has been sent. */
export interface Redraw {
  /** Id of the series that it answers. */
  readonly series: string;
  /** Lays the handles out, so that the curve can be changed. */
  edit(): void;
  end(): void;
}

const START = 'Drag a knot, move it with the arrow keys, or type its numbers below.';
/** Ms between a move and its sentence: long enough for a finger on its way. */
const SETTLED = 150;

/**
 * Lets a reader redraw one series: by pointer, by arrow keys and by numbers, all three in step.
 * @param sent knots of a curve that came by a link; without it the author's are the first
 * @param done is called when the reader has finished drawing
 */
export function startRedraw(
  bench: Bench,
  series: Series,
  sent: readonly Knot[] | undefined,
  done: () => void,
): Redraw {
  const { host, frame, stage } = bench;
  const own = startDraft(series.knots);
  let draft: Draft = sent ? startDraft(sent) : own;
  /** The draft before a finger took hold of a knot: however long its way, it is one step to undo. */
  let before: Draft | undefined;
  let chosen = 0;
  let handles: Handles | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;

  const isOwn = (): boolean => String(draft.knots) === String(own.knots);
  const parting = () => partFromAuthor(bench.sketch, series, draft.knots);
  const tell = (): void => {
    bench.stand(handles && isOwn() ? START : parting().sentence);
  };
  const removePainter = stage.add((ctx, drawn) => {
    drawRedrawn(ctx, drawn, draft.knots);
    drawParting(ctx, drawn, parting());
  });
  const change = (next: Draft): void => {
    draft = next;
    chosen = Math.min(chosen, draft.knots.length - 1);
    handles?.update(draft.knots);
    table.update(draft.knots);
    tools.update();
    carry.stale();
    stage.repaint();
    clearTimeout(saying);
    saying = setTimeout(tell, SETTLED);
  };
  const move = (index: number, to: Knot, settled: boolean): void => {
    before ??= draft;
    change(moveKnot(before, index, to));
    if (!settled) return;
    before = undefined;
    place.textContent = knotName(draft.knots, index);
  };
  const remove = (index: number): void => {
    change(removeKnot(draft, index));
    handles?.focus(chosen);
  };
  const step = (name: string, next: () => Draft) => ({
    name,
    press: () => {
      change(next());
    },
    // The draft says what it can do: it stays as it is where it cannot.
    possible: () => next() !== draft,
  });

  const place = make('span', { class: 'hidden-visually', role: 'status' });
  const carry = carryRow(
    () => encodeCurve({ scenario: bench.scenario, series: series.id, knots: draft.knots }),
    () => parting().sentence,
  );
  const table = knotTable([bench.sketch.x.label, bench.sketch.y.label], (index, to) => {
    move(index, to, true);
  });
  const tools = toolbar('Change the curve', [
    step('Add knot', () => addKnot(draft)),
    step('Remove knot', () => removeKnot(draft, chosen)),
    step('Undo', () => undo(draft)),
    step('Redo', () => redo(draft)),
    step('Reset', () => reset(draft)),
    { name: 'Done', press: finish, possible: () => true },
  ]);
  const numbers = make('details', {}, make('summary', {}, 'Knots as numbers'), table.element);
  const panel = make('div', { class: 'graph-redraw label' }, carry.element, numbers, place);

  function finish(): void {
    handles?.end();
    handles = undefined;
    tools.element.remove();
    numbers.hidden = true;
    host.classList.remove('is-drawing');
    if (isOwn()) end();
    else {
      bench.ghost(series.id, false);
      tell();
    }
    done();
  }
  function end(): void {
    clearTimeout(saying);
    handles?.end();
    removePainter();
    tools.element.remove();
    panel.remove();
    host.classList.remove('is-drawing');
    bench.ghost(undefined, false);
    bench.stand(undefined);
  }

  // Undo as everywhere; a field of numbers keeps its own.
  const shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    if (!handles || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    change(key === 'y' || event.shiftKey ? redo(draft) : undo(draft));
  };
  host.append(panel);
  host.addEventListener('keydown', shortcut);
  stage.onDraw(() => handles?.update(draft.knots));
  table.update(draft.knots);
  numbers.hidden = true;
  bench.ghost(series.id, false);
  tell();
  return {
    series: series.id,
    edit() {
      host.classList.add('is-drawing');
      numbers.hidden = false;
      bench.ghost(series.id, true);
      frame.after(tools.element);
      handles = setHandles(frame, stage, {
        move,
        remove,
        choose(index) {
          chosen = index;
          tools.update();
        },
      });
      handles.update(draft.knots);
      tools.update();
      tell();
      handles.focus(Math.min(chosen, draft.knots.length - 1));
    },
    end,
  };
}
