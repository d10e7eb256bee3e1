import { instrumentLiveText as text } from '../../../locales/en/instrument-live.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import { chosenView } from './view-controls.ts';
import type { EarlyStrokes } from '../stage/early-stroke.ts';
import { keepDrawing } from '../stage/kept-drawing.ts';
import type { Knot } from '../../model/curve.ts';
import { offerDrawing } from './draw-controls.ts';
import { defaultView, toGraph } from '../../model/graph.ts';
import type { Graph, Point, View } from '../../model/graph.ts';
import { part } from '../../../browser/dom.ts';
import { readAtCursor } from './read-cursor.ts';
import { graphsPhrasesText } from '../../../locales/en/graphs-phrases.ts';
import { sketchIn } from '../stage/parse-sketch.ts';
import { chosenSliders, offerReset, tellSliders } from './sliders.ts';
import { pictureFonts, openCanvasStage, shownPicture } from '../stage/canvas-stage.ts';
import { offerTodayDrag } from './today-drag.ts';
import { drawToday } from '../../picture/today-mark.ts';
import { recordOf, without } from '../../model/hidden-series.ts';
import { sentence } from '../../words/summary.ts';

/** A live graph, for its element. */
export interface Live {
  /** What is drawn: each curve's points in logical px of the picture. */
  points(): { readonly id: string; readonly points: readonly Point[] }[];
  /** Moves the mark of today, and makes what lies beyond it pale; undefined puts both back. */
  setToday(x: number | undefined): void;
  /** Draws a reader's curve over a series of the author's. */
  showReaderCurve(series: string, knots: readonly Knot[]): void;
}

/**
 * Lays a live graph over the one drawn at build time: the same points by the same code, on a canvas of the same box, so
 * that nothing moves.
 * @param signal takes the canvas away; the picture of the build shows again
 * @param earlyStrokes gives what a reader drew over the picture before
 * @returns undefined when `signal` was aborted before the graph could come alive
 * @throws TypeError or SyntaxError when the page lacks something; then nothing has been changed
 */
export async function goLive(
  host: HTMLElement,
  signal: AbortSignal,
  earlyStrokes: EarlyStrokes = () => Promise.resolve([]),
): Promise<Live | undefined> {
  const sketch = sketchIn(host);
  const [frame, line] = [part(host, '.graph-picture'), part(host, '.graph-reading')];
  const figure = host.closest('figure');
  const course = figure?.querySelector('.graph-course');
  const body = figure?.querySelector('tbody');
  const area = host.querySelector('.graph-controls');
  await pictureFonts();
  // Graphs that come near together each take a turn of their own, and what a reader does goes in between.
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) return undefined;

  let today: number | undefined;
  let ghost: string | undefined;
  let isEditing = false;
  let hiddenSeries = host.classList.contains('is-held') ? host.dataset['drawFirst'] : undefined;
  const heldSeries = sketch.series.find(({ id }) => id === hiddenSeries);
  // A finger neither points nor has arrow keys.
  const hint = matchMedia('(hover: none)').matches ? graphsPhrasesText.touchHint : graphsPhrasesText.hint;
  let idleText: string = hint;
  const view = (): View => {
    // A browser may have kept what a reader chose before a reload.
    const chosen = area ? chosenView(area, defaultView(sketch)) : defaultView(sketch);
    const sliders = area ? chosenSliders(area, sketch) : undefined;
    return { ...chosen, sliders, today, scale: isEditing ? sketch.y.scale : chosen.scale };
  };
  const graphNow = (): Graph =>
    toGraph(hiddenSeries === undefined ? sketch : without(sketch, hiddenSeries), view());
  let graph = graphNow();
  const stage = openCanvasStage(frame, shownPicture(frame), graph, signal);
  const { canvas } = stage;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', text.graph);
  canvas.setAttribute('aria-label', text.canvas(host.dataset['name'] ?? sketch.title));
  stage.add((ctx, drawn) => {
    if (today !== undefined && graph.today) drawToday(ctx, drawn, graph.today);
  }, signal);
  const reader = readAtCursor(
    stage,
    () => graph,
    (reading) => {
      line.textContent = reading ?? idleText;
    },
    signal,
  );
  if (host.closest('counter-graphs')?.querySelector('.group-today'))
    offerTodayDrag(host, stage, () => (isEditing ? undefined : graph.today?.x), signal);
  host.classList.add('is-live');
  line.textContent = hint;

  const tellCourse = (): void => {
    // While a curve is hidden the sentence shows on paper only, and there it is about the whole graph.
    if (course && hiddenSeries === undefined) course.textContent = sentence(graph);
    if (area && body) tellSliders(area, body, sketch);
  };
  const change = (): void => {
    graph = graphNow();
    // While a reader moves today, a painter draws it, and the picture itself has none.
    stage.show(today === undefined ? graph : { ...graph, today: undefined }, ghost);
    reader.refresh();
    tellCourse();
  };
  const drawHost: DrawHost = {
    host,
    frame,
    stage,
    sketch,
    get hiddenSeries() {
      return hiddenSeries;
    },
    record: recordOf(sketch),
    invitation: text.howWillItGo(heldSeries?.label ?? '', heldSeries?.points !== undefined),
    isShared: true,
    putTools(tools) {
      frame.after(tools);
    },
    reveal() {
      hiddenSeries = undefined;
      keepDrawing(location.pathname, { title: document.title, curve: undefined, shown: true });
      host.classList.remove('is-held');
      change();
    },
    setIdleText(told) {
      idleText = told ?? hint;
      line.textContent = idleText;
    },
    setGhost(series, editing) {
      ghost = series;
      isEditing = editing;
      reader.active = !editing;
      canvas.tabIndex = editing ? -1 : 0;
      change();
    },
  };
  const drawing = offerDrawing(drawHost, earlyStrokes, signal);
  // Sliders, boxes and fields alike tell of every change by this event.
  area?.addEventListener('input', change, { signal });
  if (area) offerReset(area, signal);
  if (host.dataset['sent'] === undefined) addEventListener('hashchange', drawing.showLinked, { signal });
  signal.addEventListener('abort', () => {
    line.textContent = graphsPhrasesText.hint;
    host.classList.remove('is-live');
  });
  tellCourse();
  drawing.showLinked();
  return {
    points() {
      const { drawn } = stage;
      return (drawn?.graph.curves ?? []).map(({ id }, index) => ({
        id,
        points: (drawn?.chart.getDatasetMeta(index).data ?? []).map(({ x, y }) => ({ x, y })),
      }));
    },
    setToday(x) {
      const first = (x === undefined) !== (today === undefined);
      today = x;
      if (first) {
        change();
        return;
      }
      graph = graphNow();
      stage.repaint();
      tellCourse();
    },
    showReaderCurve(series, knots) {
      void import('../tools/reader-curve.ts').then(({ showReaderCurve }) => {
        if (!signal.aborted) showReaderCurve(drawHost, series, knots, signal);
      });
    },
  };
}
