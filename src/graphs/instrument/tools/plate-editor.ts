import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import { make, part } from '../../../browser/dom.ts';
import { asksToDraw, decodeCurve, encodeCurve } from '../../model/curve-link.ts';
import type { Knot } from '../../model/curve.ts';
import { pointsOn } from '../../model/drawn-points.ts';
import { nearestOf } from '../../model/nearest-curve.ts';
import { commonGraph } from '../../picture/common-graph.ts';
import { resultGraph } from '../../picture/result-graph.ts';
import type { NamedCurve } from '../../picture/result-graph.ts';
import { drawUnfolding } from '../../picture/unfolding-curves.ts';
import { graphsReaderCurvesText } from '../../../locales/en/graphs-reader-curves.ts';
import { verdictOn } from '../../words/nearest-scenario.ts';
import { openCanvasStage, pictureFonts, shownPicture } from '../stage/canvas-stage.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import type { EarlyReader } from '../stage/early-stroke.ts';
import { keepDrawing, recallDrawing } from '../stage/kept-drawing.ts';
import { sketchIn } from '../stage/parse-sketch.ts';
import { pageOfPlate, showPictures } from '../stage/plate-group.ts';
import { lettered } from '../../model/group.ts';
import type { OverlayEntry } from '../../model/overlay.ts';
import { openCurveEditor } from './curve-editor.ts';
import type { CurveEditor } from './curve-editor.ts';
import { shareRow } from './share-row.ts';
import { threadCurves } from './thread-curves.ts';

/** A scenario of a group, with the graph that shows it where that can be live. */
interface PlateEntry extends OverlayEntry {
  readonly graph: HTMLElementTagNameMap['counter-graph'] | undefined;
  /** Id of the scenario. */
  readonly id: string;
}

/** Ms that an author's curve takes to draw itself. */
const UNFOLDING_MS = 600;

/** The scenarios of a group, as its page has them. */
function entriesOf(group: HTMLElement): readonly PlateEntry[] {
  const shown = Array.from(group.querySelectorAll<HTMLElement>('[data-scenario]'));
  const entries = lettered(shown.map(sketchIn));
  if (!entries) throw new TypeError('a group that has no letters');
  return entries.map(({ name, sketch }, index) => {
    const graph = group.querySelectorAll('counter-graph')[index];
    return { name, sketch, graph, id: shown[index]?.dataset['scenario'] ?? '' };
  });
}

/**
 * Brings the plate of a group to life: a reader draws on it what they believe, and then sees what the authors drew, over
 * it and in the pictures below.
 * @param early what the reader did before this code had loaded
 */
export async function openPlate(group: HTMLElement, early: EarlyReader, signal: AbortSignal): Promise<void> {
  const entries = entriesOf(group);
  const series = group.dataset['drawFirst'] ?? '';
  const host = part(group, '.drawing-plate');
  const [frame, line, tools] = [
    part(host, '.graph-picture'),
    part(host, '.plate-line'),
    part(host, '.plate-tools'),
  ];
  const [first] = entries;
  const own = first?.sketch.series.find(({ id }) => id === series);
  if (!first || !own?.knots) throw new TypeError('a group without a curve to draw');
  const author = { id: series, label: own.label, knots: own.knots };
  await pictureFonts();
  if (signal.aborted) return;

  const common = commonGraph(entries);
  const authors = entries.flatMap(({ name, sketch }): NamedCurve[] => {
    const knots = sketch.series.find(({ id }) => id === series)?.knots;
    return knots ? [{ name, points: pointsOn(sketch.y, sketch.y.scale, knots) }] : [];
  });
  const stage = openCanvasStage(frame, shownPicture(frame), common, signal);
  const invitation = line.textContent.trim();
  stage.canvas.setAttribute('role', 'img');
  stage.canvas.setAttribute('aria-label', text.plateOf(part(host, '.plate-question').textContent));
  stage.canvas.setAttribute('aria-description', host.querySelector('desc')?.textContent ?? '');
  host.classList.add('is-live');

  let editor: CurveEditor | undefined;
  let editing = new AbortController();
  let animation = 0;
  /** A curve that came by a link, of somebody else. */
  let theirs: readonly Knot[] | undefined;

  const points = (knots: readonly Knot[]): NamedCurve['points'] =>
    pointsOn(first.sketch.y, first.sketch.y.scale, knots);
  const fragmentOf = (knots: readonly Knot[]): string => {
    const { nearest } = verdictOn(entries, series, knots);
    const { id } = entries.find((entry) => entry.name === nearest?.name) ?? first;
    return encodeCurve({ scenario: id, series, knots });
  };
  const page = pageOfPlate(group);
  const title = group.dataset['title'] ?? document.title;
  const keep = (knots: readonly Knot[] | undefined, shown: boolean): void => {
    const curve = knots && fragmentOf(knots);
    keepDrawing(page, { title, curve, shown });
    // While pictures are held back, the address would show them to a reader who loads it again.
    if (shown && curve !== undefined) history.replaceState(history.state, '', `#${curve}`);
  };
  const isHeld = (): boolean => group.classList.contains('is-held');
  const endEditor = (): void => {
    editing.abort();
    editor = undefined;
  };

  const drawHost: DrawHost = {
    host,
    frame,
    stage,
    sketch: first.sketch,
    hiddenSeries: series,
    record: common.curves[0]?.points ?? [],
    get invitation() {
      return isHeld() ? invitation : text.shownWithout;
    },
    isShared: false,
    putTools(row) {
      tools.replaceChildren(row);
    },
    reveal() {
      // The plate shows what the authors drew when the reader is done.
    },
    setIdleText(told) {
      // A shorter text leaves the buttons below it where a finger is about to press one.
      line.style.minBlockSize = `${line.getBoundingClientRect().height}px`;
      line.textContent = told ?? '';
    },
    setGhost() {
      stage.repaint();
    },
  };
  /** Shows the pictures to a reader who would rather see than draw. */
  const skip = (): void => {
    keep(undefined, true);
    show(undefined, false);
  };
  /** Lets the reader draw, over what was drawn before. */
  const draw = (before: readonly Knot[] | undefined, withPoints: boolean): void => {
    endEditor();
    cancelAnimationFrame(animation);
    stage.show(common);
    editing = new AbortController();
    const events = {
      settle(knots: readonly Knot[]) {
        keep(knots, !isHeld());
      },
      done(knots: readonly Knot[] | undefined) {
        if (!knots) return;
        keep(knots, true);
        show(knots, true);
      },
      skip,
    };
    editor = openCurveEditor(drawHost, author, before, events, AbortSignal.any([signal, editing.signal]));
    editor.edit(withPoints);
  };
  /** Shows the curves of the authors one after the other over those of readers, then all with their names. */
  const unfold = (readers: readonly NamedCurve[], isMoving: boolean): void => {
    const result = resultGraph(common, authors, readers);
    if (!isMoving || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      stage.show(result);
      return;
    }
    stage.show(resultGraph(common, [], readers));
    const unfolding = new AbortController();
    const until = AbortSignal.any([editing.signal, unfolding.signal]);
    let [start, drawn] = [0, 0];
    stage.add((ctx, scene) => {
      drawUnfolding(ctx, scene, authors, drawn);
    }, until);
    const step = (time: number): void => {
      if (until.aborted || signal.aborted) return;
      if (start === 0) start = time;
      drawn = Math.min((time - start) / UNFOLDING_MS, authors.length);
      if (drawn < authors.length) {
        stage.repaint();
        animation = requestAnimationFrame(step);
        return;
      }
      unfolding.abort();
      stage.show(result);
    };
    animation = requestAnimationFrame(step);
  };
  /** The end: verdict, who drew nearest, and the way to a reply. */
  const show = (knots: readonly Knot[] | undefined, isNew: boolean): void => {
    if (isHeld()) showPictures(group);
    if (!knots && !theirs) {
      draw(undefined, false);
      return;
    }
    endEditor();
    editing = new AbortController();
    const readers = [
      ...(knots ? [{ name: graphsReaderCurvesText.yours, points: points(knots) }] : []),
      ...(theirs ? [{ name: text.theirs, points: points(theirs) }] : []),
    ];
    unfold(readers, isNew);
    const shown = knots ?? theirs ?? [];
    for (const { graph } of entries) graph?.showReaderCurve(series, shown);
    const { sentence } = verdictOn(entries, series, shown);
    const near = nearestOf(points(shown), threadCurves(new Set(entries.map(({ id }) => id)), series));
    const nearest =
      near && make('a', { href: `#${near.first.anchor}` }, text.nearestReader(near.first.author));
    line.style.minBlockSize = '';
    line.replaceChildren(knots ? '' : `${text.theirCurve} `, sentence, ...(nearest ? [' ', nearest] : []));
    const again = make('button', { type: 'button' }, knots ? text.drawAgain : text.drawYours);
    again.addEventListener('click', ({ detail }) => {
      draw(knots, detail === 0);
    });
    const share = shareRow({
      answerAt: knots && host.dataset['answer'],
      fragment: () => fragmentOf(shown),
      sentence: () => text.copiedVerdict(sentence),
      canAsk: true,
    });
    share.element.prepend(...Array.from(share.element.querySelectorAll('.graph-main')), again);
    tools.replaceChildren(share.element);
    if (!isNew) return;
    const lead = tools.querySelector<HTMLElement>('.graph-main') ?? again;
    lead.focus({ preventScroll: true });
    host.scrollIntoView({ block: 'nearest' });
  };
  /** Begins with what the address and this browser know of the reader's curve and of somebody else's. */
  const begin = (): void => {
    const read = (fragment: string): readonly Knot[] | undefined => {
      const found = decodeCurve(fragment);
      if (!found || 'problem' in found) return undefined;
      const isOurs = found.curve.series === series && entries.some(({ id }) => id === found.curve.scenario);
      return isOurs ? found.curve.knots : undefined;
    };
    const kept = recallDrawing(page);
    const mine = read(kept?.curve ?? '');
    const linked = read(location.hash);
    const broken = decodeCurve(location.hash);
    theirs = linked && String(linked) !== String(mine) ? linked : undefined;
    if (asksToDraw(location.hash) && kept?.shown !== true) draw(mine, false);
    else if (linked ?? (mine && kept?.shown)) {
      show(kept?.shown ? mine : undefined, false);
      if (linked) host.scrollIntoView({ block: 'start' });
    } else draw(mine, false);
    if (broken && 'problem' in broken) line.textContent = broken.problem;
  };
  signal.addEventListener('abort', () => {
    endEditor();
    cancelAnimationFrame(animation);
    host.classList.remove('is-live');
    tools.replaceChildren();
    line.textContent = invitation;
  });
  addEventListener(
    'hashchange',
    () => {
      if (decodeCurve(location.hash)) begin();
    },
    { signal },
  );
  begin();
  for (const stroke of await early.strokes()) editor?.stroke(stroke);
  if (early.pressed() === 'adjust') editor?.edit(true);
  if (early.pressed() === 'show' && editor) skip();
}
