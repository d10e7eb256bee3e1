import type { DrawHost } from '../stage/draw-host.ts';
import { blankFrame } from './blank-frame.ts';
import type { Knot } from '../../model/curve.ts';
import { make } from '../../../browser/dom.ts';
import { nearestSentence } from '../../words/nearest-scenario.ts';
import type { OverlayEntry } from '../../model/overlay.ts';
import { openCurveEditor } from './curve-editor.ts';
import { commonGraph } from './group-common-graph.ts';
import { openCanvasStage } from '../stage/canvas-stage.ts';

/** A plate on which a reader draws one curve for all scenarios of a group. */
export interface GroupEditor {
  end(): void;
}

/**
 * Opens the plate under `row`; it shows what the scenarios share and no author's curve.
 * @param id of the series that the curve answers in each of them
 * @param drawn the reader's curve of before, to be gone on with
 * @param done gets the curve and what it is nearest to, or nothing when it was left as it was
 */
export function openGroupEditor(
  row: HTMLElement,
  entries: readonly OverlayEntry[],
  id: string,
  drawn: readonly Knot[] | undefined,
  done: (result: { readonly knots: readonly Knot[]; readonly nearest: string } | undefined) => void,
): GroupEditor {
  const [first] = entries;
  const series = first?.sketch.series.find((one) => one.id === id);
  if (!first || !series?.knots) throw new TypeError('a group without a curve to draw');
  const { element, frame, choice } = blankFrame();
  const line = make('p', { class: 'graph-reading label', 'aria-live': 'polite' });
  const host = make('div', { class: 'graph group-blank' }, element, line);
  row.append(host);
  const stage = openCanvasStage(frame, choice, commonGraph(entries));
  stage.canvas.setAttribute('role', 'img');
  stage.canvas.setAttribute('aria-label', 'What all of the graphs share, with your curve over it');
  const drawHost: DrawHost = {
    host,
    frame,
    stage,
    sketch: first.sketch,
    veiled: id,
    reveal() {
      // The group does that, for all of its graphs.
    },
    stand(text) {
      line.textContent = text ?? '';
    },
    ghost() {
      stage.repaint();
    },
  };
  const redraw = openCurveEditor(
    drawHost,
    { id, label: series.label, knots: series.knots },
    drawn,
    (knots) => {
      done(knots && { knots, nearest: nearestSentence(entries, id, knots) });
    },
  );
  redraw.edit();
  return {
    end() {
      redraw.end();
      stage.end();
      host.remove();
    },
  };
}
