import { instrumentLiveText as text } from '../../../locales/en/instrument-live.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import type { Redrawable } from '../../model/drawn-points.ts';
import type { Knot } from '../../model/curve.ts';
import type { CurveEditor } from '../tools/curve-editor.ts';
import { decodeCurve } from '../../model/curve-link.ts';
import { offerDrawFirst } from './draw-first.ts';

/** How curves come to a figure: by its buttons, by a link, or from elsewhere on the page. */
export interface DrawControls {
  /** Shows the curve in the page's address, if it is one for this figure. */
  readonly showLinked: () => void;
  /** Shows a curve that was drawn elsewhere on the page. */
  readonly showReaderCurve: (series: string, knots: readonly Knot[]) => void;
}

/** The graph of a page that answers a link: the first of its scenario. */
function answerer(scenario: string | undefined): Element | undefined {
  const graphs = Array.from(document.querySelectorAll<HTMLElement>('counter-graph'));
  return scenario === undefined ? graphs[0] : graphs.find(({ dataset }) => dataset['scenario'] === scenario);
}

/** Brings the drawing of a figure to life, until `signal` is aborted. */
export function offerDrawing(drawHost: DrawHost, signal: AbortSignal): DrawControls {
  const { host, sketch } = drawHost;
  const buttons = Array.from(host.querySelectorAll<HTMLButtonElement>('.graph-draw'));
  const offer = new AbortController();
  let editor: CurveEditor | undefined;
  let editing = new AbortController();

  const redrawable = (id: string | undefined): Redrawable | undefined => {
    const series = sketch.series.find((candidate) => candidate.id === id && candidate.drawable);
    return series?.knots && { id: series.id, label: series.label, knots: series.knots };
  };
  const endEditor = (): void => {
    editing.abort();
    editor = undefined;
  };
  const open = async (id: string, sent?: readonly Knot[]): Promise<CurveEditor | undefined> => {
    const series = redrawable(id);
    if (!series) return undefined;
    // The code of drawing loads when somebody draws.
    const { openCurveEditor } = await import('../tools/curve-editor.ts');
    if (signal.aborted) return undefined;
    if (editor && (sent ?? editor.series !== id)) endEditor();
    if (editor) return editor;
    editing = new AbortController();
    editor = openCurveEditor(
      drawHost,
      series,
      sent,
      (knots) => {
        if (!knots) endEditor();
        buttons.find(({ value }) => value === id)?.focus({ preventScroll: true });
      },
      AbortSignal.any([signal, editing.signal]),
    );
    return editor;
  };
  const edit = (id: string): void => {
    void open(id).then((opened) => opened?.edit());
  };
  const first = redrawable(drawHost.hiddenSeries);
  if (first) {
    offerDrawFirst(
      drawHost,
      first,
      () => {
        offer.abort();
        edit(first.id);
      },
      () => {
        offer.abort();
        drawHost.reveal();
        drawHost.stage.canvas.focus({ preventScroll: true });
      },
      AbortSignal.any([signal, offer.signal]),
    );
  }
  for (const button of buttons) {
    button.addEventListener(
      'click',
      () => {
        edit(button.value);
      },
      { signal },
    );
  }
  return {
    showReaderCurve(series, knots) {
      void open(series, knots);
    },
    showLinked() {
      // A page that hands over a curve, or '' for none, does so in place of its address.
      const { sent } = host.dataset;
      const found = decodeCurve(sent ?? location.hash);
      if (!found) return;
      // The first graph of the page answers a link that no other graph on it can answer.
      const isFirst = answerer(undefined) === host;
      if ('problem' in found) {
        if (isFirst) drawHost.setIdleText(found.problem);
        return;
      }
      const { scenario, series, knots } = found.curve;
      if (sent === undefined && answerer(scenario) !== host) {
        if (isFirst && answerer(scenario) === undefined) drawHost.setIdleText(text.curveElsewhere);
        return;
      }
      offer.abort();
      if (drawHost.hiddenSeries !== undefined) drawHost.reveal();
      void open(series, knots).then((opened) => {
        if (!opened && !signal.aborted) drawHost.setIdleText(text.cannotRedraw);
        if (sent === undefined) host.closest('figure')?.scrollIntoView({ block: 'start' });
      });
    },
  };
}
