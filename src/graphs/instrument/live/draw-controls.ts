import { instrumentLiveText as text } from '../../../locales/en/instrument-live.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import type { Redrawable } from '../../model/drawn-points.ts';
import type { Knot } from '../../model/curve.ts';
import type { CurveEditor } from '../tools/curve-editor.ts';
import { decodeCurve, encodeCurve } from '../../model/curve-link.ts';
import type { EarlyStrokes } from '../stage/early-stroke.ts';
import { keepDrawing, recallDrawing } from '../stage/kept-drawing.ts';
import { isOfPlate } from '../stage/plate-group.ts';

/** How curves come to a figure: by its buttons, or by a link. */
export interface DrawControls {
  /** Shows the curve in the page's address, if it is one for this figure. */
  readonly showLinked: () => void;
}

/** The graph of a page that answers a link: the first of its scenario. */
function answerer(scenario: string | undefined): Element | undefined {
  const graphs = Array.from(document.querySelectorAll<HTMLElement>('counter-graph')).filter(
    (graph) => !isOfPlate(graph),
  );
  return scenario === undefined ? graphs[0] : graphs.find(({ dataset }) => dataset['scenario'] === scenario);
}

/**
 * Brings the drawing of a figure to life, until `signal` is aborted.
 * @param earlyStrokes gives what a reader drew over the picture before
 */
export function offerDrawing(
  drawHost: DrawHost,
  earlyStrokes: EarlyStrokes,
  signal: AbortSignal,
): DrawControls {
  const { host, sketch } = drawHost;
  /** Where this browser keeps what is drawn here: a page keeps one drawing for what it is about, and others beside it. */
  const place =
    location.pathname +
    (host.dataset['drawFirst'] === undefined ? `#${host.closest('figure')?.id ?? ''}` : '');
  const buttons = Array.from(host.querySelectorAll<HTMLButtonElement>('.graph-draw'));
  let editor: CurveEditor | undefined;
  let editing = new AbortController();

  const redrawable = (id: string | undefined): Redrawable | undefined => {
    const series = sketch.series.find((candidate) => candidate.id === id && candidate.drawable);
    return series?.knots || series?.points ? series : undefined;
  };
  const keep = (series: string, knots: readonly Knot[]): void => {
    if (host.dataset['sent'] !== undefined) return;
    const curve = encodeCurve({ scenario: host.dataset['scenario'] ?? '', series, knots });
    const shown = drawHost.hiddenSeries === undefined;
    keepDrawing(place, { title: document.title, curve, shown });
    // The address would show to a reader who loads it again what is still hidden.
    if (shown) history.replaceState(history.state, '', `#${curve}`);
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
      {
        settle(knots) {
          keep(id, knots);
        },
        done(knots) {
          if (knots) keep(id, knots);
          else endEditor();
          buttons.find(({ value }) => value === id)?.focus({ preventScroll: true });
        },
        skip() {
          endEditor();
          drawHost.reveal();
          drawHost.stage.canvas.focus({ preventScroll: true });
        },
      },
      AbortSignal.any([signal, editing.signal]),
    );
    return editor;
  };
  const kept = decodeCurve(recallDrawing(place)?.curve ?? '');
  const before =
    kept && 'curve' in kept && kept.curve.scenario === host.dataset['scenario'] ? kept.curve : undefined;
  const first = redrawable(drawHost.hiddenSeries);
  if (!first && before && host.dataset['sent'] === undefined) void open(before.series, before.knots);
  if (first) {
    void open(first.id, before?.knots).then(async (opened) => {
      opened?.edit(false);
      for (const stroke of await earlyStrokes()) opened?.stroke(stroke);
    });
  }
  for (const button of buttons) {
    button.addEventListener(
      'click',
      ({ detail }) => {
        // A click of the keyboard counts none.
        void open(button.value).then((opened) => opened?.edit(detail === 0));
      },
      { signal },
    );
  }
  return {
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
      if (drawHost.hiddenSeries !== undefined) drawHost.reveal();
      void open(series, knots).then((opened) => {
        if (!opened && !signal.aborted) drawHost.setIdleText(text.cannotRedraw);
        if (sent === undefined) host.closest('figure')?.scrollIntoView({ block: 'start' });
      });
    },
  };
}
