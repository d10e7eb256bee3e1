import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import { blankFrame } from './blank-frame.ts';
import type { Knot } from '../../model/curve.ts';
import { make } from '../../../browser/dom.ts';
import { nearestSentence } from '../../words/nearest-scenario.ts';
import type { OverlayEntry } from '../../model/overlay.ts';
import { openCurveEditor } from './curve-editor.ts';
import { commonGraph } from './group-common-graph.ts';
import { openCanvasStage } from '../stage/canvas-stage.ts';

/** A curve that a reader has drawn for a group, and the sentence that says which scenario it is nearest to. */
export interface GroupDrawing {
  readonly knots: readonly Knot[];
  readonly nearest: string;
}

/**
 * Opens a plot under `row` on which a reader draws one curve for all scenarios of a group. It shows what the scenarios
 * share, and no author's curve.
 * @param id of the series that the curve answers in each of them
 * @param drawn the curve that the reader drew before, to begin with
 * @param done gets what was drawn, or undefined when the reader left the curve as it was
 * @param signal takes the plot away
 */
export function openGroupEditor(
  row: HTMLElement,
  entries: readonly OverlayEntry[],
  id: string,
  drawn: readonly Knot[] | undefined,
  done: (result: GroupDrawing | undefined) => void,
  signal: AbortSignal,
): void {
  const [first] = entries;
  const series = first?.sketch.series.find((one) => one.id === id);
  if (!first || !series?.knots) throw new TypeError('a group without a curve to draw');
  const { element, frame, choice } = blankFrame();
  const line = make('p', { class: 'graph-reading label', 'aria-live': 'polite' });
  const host = make('div', { class: 'graph group-blank' }, element, line);
  row.append(host);
  const stage = openCanvasStage(frame, choice, commonGraph(entries), signal);
  stage.canvas.setAttribute('role', 'img');
  stage.canvas.setAttribute('aria-label', text.blankPlot);
  const drawHost: DrawHost = {
    host,
    frame,
    stage,
    sketch: first.sketch,
    hiddenSeries: id,
    reveal() {
      // The group shows all of its graphs when the drawing is done.
    },
    setIdleText(told) {
      line.textContent = told ?? '';
    },
    setGhost() {
      stage.repaint();
    },
  };
  const editor = openCurveEditor(
    drawHost,
    { id, label: series.label, knots: series.knots },
    drawn,
    (knots) => {
      done(knots && { knots, nearest: nearestSentence(entries, id, knots) });
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    host.remove();
  });
  editor.edit();
}
