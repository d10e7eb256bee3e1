import type { Chart } from 'chart.js';
import { drawChart } from './chart.ts';
import { chosenView } from './controls.ts';
import { drawCursor, moved, nearest } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { defaultView, toGraph } from './graph.ts';
import type { Graph, Point, View } from './graph.ts';
import { setPlate } from './plate.ts';
import type { Plate } from './plate.ts';
import { PICTURES } from './plot.ts';
import type { Picture } from './plot.ts';
import { HINT, reading } from './reading.ts';
import { readSketch } from './sketch.ts';
import { chosenSliders, tellSliders } from './sliders.ts';
import { palette } from './stroke.ts';
import type { Palette } from './stroke.ts';
import { cssFont, measureWith } from './type.ts';
import { sentence } from './words.ts';

/** A live graph, for its element. */
export interface Live {
  /** What is drawn: each curve's points in logical px of the picture. */
  points(): { readonly id: string; readonly points: readonly Point[] }[];
  /** Takes the canvas away; the picture of the build shows again. */
  end(): void;
}

interface Drawn {
  readonly chart: Chart<'line', Point[]>;
  readonly graph: Graph;
  readonly plate: Plate;
  readonly colours: Palette;
}

/** Ms after which a reading is said: quick for the eye, slow enough for a screen reader to finish a word. */
const SETTLED = 90;

function part(host: Element, selector: string): HTMLElement {
  const found = host.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new TypeError(`a graph without ${selector}`);
  return found;
}

/** The colours as the page has them now, each resolved to one that a canvas understands. */
function pageColours(frame: HTMLElement): Palette {
  const probe = document.createElement('span');
  // Within the frame, where a reader's forced colours are those of the picture.
  frame.append(probe);
  const colours = palette((ink) => {
    probe.style.color = `var(--${ink})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}

/** The picture that the page shows at its present width, which CSS decides. */
function shownPicture(frame: HTMLElement): { picture: Picture; width: number } {
  const svg = Array.from(frame.querySelectorAll('svg')).find(
    (candidate) => candidate.getBoundingClientRect().width > 0,
  );
  const picture = Object.values(PICTURES).find(({ width }) => width === svg?.viewBox.baseVal.width);
  if (!svg || !picture) throw new TypeError('a graph without a picture');
  return { picture, width: svg.getBoundingClientRect().width };
}

/**
 * Lays a live graph over the one drawn at build time: the same points by the same code, on a canvas of the same box, so
 * that nothing moves.
 * @throws when the page lacks something; then nothing has been changed
 */
export async function goLive(host: HTMLElement): Promise<Live> {
  const sketch = readSketch(part(host, 'script').textContent);
  const [frame, line] = [part(host, '.graph-picture'), part(host, '.graph-reading')];
  const figure = host.closest('figure');
  const course = figure?.querySelector('.graph-course');
  const body = figure?.querySelector('tbody');
  await Promise.all(
    ([400, 500, 600] as const).map((weight) => document.fonts.load(cssFont({ weight, size: 12 }))),
  );

  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('no canvas here');
  // Set before Chart.js would set px; the box is that of the picture below.
  Object.assign(canvas.style, { width: '100%', height: '100%' });
  Object.assign(canvas, { tabIndex: 0, className: 'graph-canvas' });
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', 'graph');
  canvas.setAttribute('aria-label', `${host.dataset['name'] ?? sketch.title}. Arrow keys read the curves.`);

  const area = host.querySelector('.graph-controls');
  // A browser may have kept what a reader chose before a reload.
  const chosen = (): View =>
    area
      ? { ...chosenView(area, defaultView(sketch)), sliders: chosenSliders(area, sketch) }
      : defaultView(sketch);
  let view = chosen();
  let cursor: Cursor | undefined;
  let drawn: Drawn | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;

  const paintCursor = (): void => {
    if (!drawn) return;
    drawn.chart.draw();
    if (cursor) drawCursor(drawn.chart.ctx, drawn.graph, cursor, drawn.plate.plot, drawn.colours);
  };
  const draw = (): void => {
    const { picture, width } = shownPicture(frame);
    const graph = toGraph(sketch, view);
    const plate = setPlate(graph, picture, measureWith(context));
    const colours = pageColours(frame);
    drawn?.chart.destroy();
    const chart = drawChart(canvas, graph, plate, colours, (width / picture.width) * devicePixelRatio);
    drawn = { chart, graph, plate, colours };
    paintCursor();
  };
  const redraw = (): void => {
    // In a closed box there is nothing to draw on; the box tells when it opens.
    if (frame.getBoundingClientRect().width > 0) draw();
  };
  const tellCourse = (): void => {
    if (course && drawn) course.textContent = sentence(drawn.graph);
    if (area && body) tellSliders(area, body, sketch);
  };
  const say = (): void => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      const curve = drawn?.graph.curves.find(({ id }) => id === cursor?.curve);
      line.textContent = (drawn && curve && cursor && reading(drawn.graph, curve, cursor.x)) ?? HINT;
    }, SETTLED);
  };
  const moveTo = (next: Cursor | undefined): void => {
    cursor = next;
    paintCursor();
    say();
  };
  const point = (event: PointerEvent): void => {
    if (!drawn) return;
    const box = canvas.getBoundingClientRect();
    const { plot, width, height } = drawn.plate;
    const [x, y] = [
      ((event.clientX - box.left) * width) / box.width,
      ((event.clientY - box.top) * height) / box.height,
    ];
    const at = {
      x: (x - plot.left) / (plot.right - plot.left),
      y: (plot.bottom - y) / (plot.bottom - plot.top),
    };
    moveTo(nearest(drawn.graph, at));
  };

  canvas.addEventListener('pointermove', point);
  canvas.addEventListener('pointerdown', point);
  canvas.addEventListener('pointerleave', (event) => {
    // A finger that lifts leaves its reading; a mouse that goes away takes it along.
    if (event.pointerType === 'mouse' && document.activeElement !== canvas) moveTo(undefined);
  });
  canvas.addEventListener('blur', () => moveTo(undefined));
  canvas.addEventListener('keydown', (event) => {
    if (!drawn || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      canvas.blur();
      return;
    }
    const next = moved(drawn.graph, cursor, event.key);
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  });

  frame.append(canvas);
  try {
    draw();
  } catch (error) {
    canvas.remove();
    throw error;
  }
  host.classList.add('is-live');
  tellCourse();
  const changes = new AbortController();
  const change = (): void => {
    view = chosen();
    draw();
    if (!drawn?.graph.curves.some(({ id }) => id === cursor?.curve)) cursor = undefined;
    say();
    tellCourse();
  };
  // A slider says `input` on its way and `change` at its end.
  for (const event of ['input', 'change']) {
    area?.addEventListener(event, change, { signal: changes.signal });
  }
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-contrast: more)',
  ]) {
    matchMedia(query).addEventListener('change', redraw, { signal: changes.signal });
  }
  const size = new ResizeObserver(redraw);
  size.observe(frame);
  return {
    points: () =>
      drawn?.graph.curves.map(({ id }, index) => ({
        id,
        points: drawn?.chart.getDatasetMeta(index).data.map(({ x, y }) => ({ x, y })) ?? [],
      })) ?? [],
    end() {
      changes.abort();
      size.disconnect();
      clearTimeout(saying);
      drawn?.chart.destroy();
      canvas.remove();
      line.textContent = HINT;
      host.classList.remove('is-live');
    },
  };
}
