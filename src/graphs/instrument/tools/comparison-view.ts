import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import { blankFrame } from './blank-frame.ts';
import { comparisonWords } from '../../words/comparison.ts';
import type { ComparisonWords } from '../../words/comparison.ts';
import { make } from '../../../browser/dom.ts';
import type { Graph } from '../../model/graph.ts';
import { strokeOf } from '../../model/palette.ts';
import type { OverlayEntry } from '../../model/overlay.ts';
import { drawParting } from '../../picture/parting-mark.ts';
import type { Scale } from '../../model/scale.ts';
import { openCanvasStage } from '../stage/canvas-stage.ts';
import type { CanvasStage } from '../stage/canvas-stage.ts';
import { drawToday } from '../../picture/today-mark.ts';

/** Two scenarios on one plot, with the sentence about them. */
export interface ComparisonView {
  readonly element: HTMLElement;
  show(one: OverlayEntry, other: OverlayEntry): void;
  /** Moves the mark of today; undefined puts it back. */
  setToday(x: number | undefined): void;
}

/** Dash of the second graph. */
const SECOND: readonly number[] = [6, 4];

function scaleRadios(start: Scale, choose: (scale: Scale) => void): HTMLElement {
  const radios = (['log', 'linear'] as const).map((scale) => {
    const input = make('input', { type: 'radio', name: 'compared-scale', value: scale });
    input.checked = scale === start;
    input.addEventListener('change', () => {
      choose(scale);
    });
    return make('label', {}, input, ` ${text.scaleName(scale)}`);
  });
  return make('fieldset', {}, make('legend', {}, text.scale), ...radios);
}

/** The second of two graphs in a dash of its own, and with open signs, for its curves have the colours of the first. */
function withDash(graph: Graph, { name }: OverlayEntry): Graph {
  const curves = graph.curves.map((curve) =>
    curve.id.startsWith(`${name}:`)
      ? { ...curve, stroke: { ...strokeOf(curve), dash: SECOND }, open: true }
      : curve,
  );
  return { ...graph, curves };
}

/** Makes a plot for scenarios with the axes of this one, to be put into the page; `signal` ends it. */
export function comparisonView(sketch: OverlayEntry['sketch'], signal: AbortSignal): ComparisonView {
  const { element, frame, choice } = blankFrame();
  const line = make('p', { class: 'group-parting', 'aria-live': 'polite' });
  let scale: Scale = sketch.y.scale;
  let today: number | undefined;
  let pair: readonly [OverlayEntry, OverlayEntry] | undefined;
  let found: ComparisonWords | undefined;
  let stage: CanvasStage | undefined;

  const draw = (): void => {
    if (!pair) return;
    const [one, other] = pair;
    const result = comparisonWords(one, other, { scale, shown: new Set(), today });
    frame.hidden = 'problem' in result;
    line.textContent = 'problem' in result ? result.problem : result.sentence;
    if ('problem' in result) return;
    found = { ...result, graph: withDash(result.graph, other) };
    const graph = today === undefined ? found.graph : { ...found.graph, today: undefined };
    if (stage) stage.show(graph);
    else {
      stage = openCanvasStage(frame, choice, graph, signal);
      stage.add((ctx, drawn) => {
        const { most } = found ?? {};
        if (most) drawParting(ctx, drawn, most.parting, most.one.points, most.other.points);
        if (today !== undefined && found?.graph.today) drawToday(ctx, drawn, found.graph.today);
      }, signal);
    }
    stage.repaint();
    stage.canvas.setAttribute('role', 'img');
    stage.canvas.setAttribute('aria-label', text.onOnePlot(result.sentence));
  };
  const controls = sketch.y.decode
    ? [
        make(
          'div',
          { class: 'graph-controls' },
          scaleRadios(scale, (next) => {
            scale = next;
            draw();
          }),
        ),
      ]
    : [];
  return {
    element: make(
      'div',
      { class: 'group-plate' },
      element,
      make('div', { class: 'group-told' }, line, ...controls),
    ),
    show(one, other) {
      pair = [one, other];
      draw();
    },
    setToday(x) {
      today = x;
      draw();
    },
  };
}
