import type { DrawHost } from '../stage/draw-host.ts';
import type { Redrawable } from '../../model/drawn-points.ts';
import type { Knot } from '../../model/curve.ts';
import type { CurveEditor } from '../tools/curve-editor.ts';
import { decodeCurve } from '../../model/curve-link.ts';
import { offerDrawFirst } from './draw-first.ts';

/** What a figure offers to those who would draw: its buttons, and the curve that a link may have brought. */
export interface DrawControls {
  /** Shows the curve in the page's address, where it is one for this figure. */
  readonly receive: () => void;
  /** Shows a curve that was drawn elsewhere on the page. */
  readonly lay: (series: string, knots: readonly Knot[]) => void;
  end(): void;
}

const NOT_HERE = 'The link holds a curve for a graph that is not on this page.';
const NOT_DRAWABLE = 'The link holds a curve that cannot be redrawn here; the author’s is shown.';

/** The graph of a page that answers a link: the first of its scenario. */
function answerer(scenario: string | undefined): Element | undefined {
  const graphs = Array.from(document.querySelectorAll<HTMLElement>('counter-graph'));
  return scenario === undefined ? graphs[0] : graphs.find(({ dataset }) => dataset['scenario'] === scenario);
}

export function offerDrawing(drawHost: DrawHost): DrawControls {
  const { host, sketch } = drawHost;
  const buttons = Array.from(host.querySelectorAll<HTMLButtonElement>('.graph-draw'));
  const offer = new AbortController();
  let redraw: CurveEditor | undefined;
  let removeOffer: (() => void) | undefined;

  const redrawable = (id: string | undefined): Redrawable | undefined => {
    const series = sketch.series.find((candidate) => candidate.id === id && candidate.drawable);
    return series?.knots && { id: series.id, label: series.label, knots: series.knots };
  };
  const open = async (id: string, sent?: readonly Knot[]): Promise<CurveEditor | undefined> => {
    const series = redrawable(id);
    if (!series) return undefined;
    // Only who draws needs what drawing takes.
    const { openCurveEditor } = await import('../tools/curve-editor.ts');
    if (redraw && (sent ?? redraw.series !== id)) {
      redraw.end();
      redraw = undefined;
    }
    redraw ??= openCurveEditor(drawHost, series, sent, () => {
      buttons.find(({ value }) => value === id)?.focus({ preventScroll: true });
    });
    return redraw;
  };
  const edit = (id: string): void => {
    void open(id).then((opened) => opened?.edit());
  };
  const first = redrawable(drawHost.veiled);
  if (first) {
    removeOffer = offerDrawFirst(
      drawHost,
      first,
      () => {
        removeOffer?.();
        edit(first.id);
      },
      () => {
        removeOffer?.();
        drawHost.reveal();
        drawHost.stage.canvas.focus({ preventScroll: true });
      },
    );
  }
  for (const button of buttons) {
    button.addEventListener(
      'click',
      () => {
        edit(button.value);
      },
      { signal: offer.signal },
    );
  }
  return {
    lay(series, knots) {
      void open(series, knots);
    },
    receive() {
      // What the page itself hands over comes before its address, and once.
      const { sent } = host.dataset;
      delete host.dataset['sent'];
      const found = decodeCurve(sent ?? location.hash);
      if (!found) return;
      // A link that nobody else on the page can answer is answered by its first graph.
      const isFirst = answerer(undefined) === host;
      if ('problem' in found) {
        if (isFirst) drawHost.stand(found.problem);
        return;
      }
      const { scenario, series, knots } = found.curve;
      if (sent === undefined && answerer(scenario) !== host) {
        if (isFirst && answerer(scenario) === undefined) drawHost.stand(NOT_HERE);
        return;
      }
      removeOffer?.();
      if (drawHost.veiled !== undefined) drawHost.reveal();
      void open(series, knots).then((opened) => {
        if (!opened) drawHost.stand(NOT_DRAWABLE);
        if (sent === undefined) host.closest('figure')?.scrollIntoView({ block: 'start' });
      });
    },
    end() {
      offer.abort();
      removeOffer?.();
      redraw?.end();
    },
  };
}
