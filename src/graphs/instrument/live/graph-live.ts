import type { DrawHost } from '../stage/draw-host.ts';
import { chosenView } from './view-controls.ts';
import { rememberLeadSeen } from '../stage/first-seen.ts';
import type { Knot } from '../../model/curve.ts';
import { offerDrawing } from './draw-controls.ts';
import { defaultView, toGraph } from '../../model/graph.ts';
import type { Graph, Point, View } from '../../model/graph.ts';
import { part } from '../../../browser/dom.ts';
import { readAtCursor } from './read-cursor.ts';
import { HINT } from '../../words/phrases.ts';
import { parseSketch } from '../stage/parse-sketch.ts';
import { chosenSliders, tellSliders } from './sliders.ts';
import { pictureFonts, openCanvasStage, shownPicture } from '../stage/canvas-stage.ts';
import { drawToday } from '../../picture/today-mark.ts';
import { without } from './draw-first.ts';
import { sentence } from '../../words/summary.ts';

/** A live graph, for its element. */
export interface Live {
  /** What is drawn: each curve's points in logical px of the picture. */
  points(): { readonly id: string; readonly points: readonly Point[] }[];
  /** Moves the mark of today, and makes what lies beyond it pale; undefined puts both back. */
  setToday(x: number | undefined): void;
  /** Lays a reader's curve over a series of the author's. */
  lay(series: string, knots: readonly Knot[]): void;
  /** Takes the canvas away; the picture of the build shows again. */
  end(): void;
}

/**
 * Lays a live graph over the one drawn at build time: the same points by the same code, on a canvas of the same box, so
 * that nothing moves.
 * @throws when the page lacks something; then nothing has been changed
 */
export async function goLive(host: HTMLElement): Promise<Live> {
  const sketch = parseSketch(part(host, 'script').textContent);
  const [frame, line] = [part(host, '.graph-picture'), part(host, '.graph-reading')];
  const figure = host.closest('figure');
  const course = figure?.querySelector('.graph-course');
  const body = figure?.querySelector('tbody');
  const area = host.querySelector('.graph-controls');
  await pictureFonts();
  // Graphs that come near together each take a turn of their own, and what a reader does goes in between.
  await new Promise((resolve) => setTimeout(resolve));

  let today: number | undefined;
  let ghost: string | undefined;
  let held = false;
  let veiled = host.classList.contains('is-veiled') ? host.dataset['drawFirst'] : undefined;
  let standing = HINT;
  const view = (): View => {
    // A browser may have kept what a reader chose before a reload.
    const chosen = area ? chosenView(area, defaultView(sketch)) : defaultView(sketch);
    const sliders = area ? chosenSliders(area, sketch) : undefined;
    return { ...chosen, sliders, today, scale: held ? sketch.y.scale : chosen.scale };
  };
  const graphNow = (): Graph => toGraph(veiled === undefined ? sketch : without(sketch, veiled), view());
  let graph = graphNow();
  const stage = openCanvasStage(frame, shownPicture(frame), graph);
  const { canvas } = stage;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', 'graph');
  canvas.setAttribute('aria-label', `${host.dataset['name'] ?? sketch.title}. Arrow keys read the curves.`);
  stage.add((ctx, drawn) => {
    if (today !== undefined && graph.today) drawToday(ctx, drawn, graph.today);
  });
  const reader = readAtCursor(
    stage,
    () => graph,
    (text) => {
      line.textContent = text ?? standing;
    },
  );
  host.classList.add('is-live');

  const tellCourse = (): void => {
    // Under a veil nobody sees the sentence but on paper, where it is that of the whole graph.
    if (course && veiled === undefined) course.textContent = sentence(graph);
    if (area && body) tellSliders(area, body, sketch);
  };
  const change = (): void => {
    graph = graphNow();
    // Under a today that moves, the picture itself has none.
    stage.show(today === undefined ? graph : { ...graph, today: undefined }, ghost);
    reader.again();
    tellCourse();
  };
  const drawHost: DrawHost = {
    host,
    frame,
    stage,
    sketch,
    get veiled() {
      return veiled;
    },
    reveal() {
      veiled = undefined;
      rememberLeadSeen();
      host.classList.remove('is-veiled');
      change();
    },
    stand(text) {
      standing = text ?? HINT;
      line.textContent = standing;
    },
    ghost(series, holds) {
      ghost = series;
      held = holds;
      reader.active = !holds;
      canvas.tabIndex = holds ? -1 : 0;
      change();
    },
  };
  const drawing = offerDrawing(drawHost);
  const changes = new AbortController();
  // Every input says so on its way, a slider as well as a box.
  area?.addEventListener('input', change, { signal: changes.signal });
  addEventListener('hashchange', drawing.receive, { signal: changes.signal });
  tellCourse();
  drawing.receive();
  return {
    points: () =>
      stage.drawn.graph.curves.map(({ id }, index) => ({
        id,
        points: stage.drawn.chart.getDatasetMeta(index).data.map(({ x, y }) => ({ x, y })),
      })),
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
    lay: drawing.lay,
    end() {
      changes.abort();
      drawing.end();
      reader.end();
      stage.end();
      line.textContent = HINT;
      host.classList.remove('is-live');
    },
  };
}
