import { instrumentLiveText as text } from '../../../locales/en/instrument-live.ts';
import type { DrawHost } from '../stage/draw-host.ts';
import type { Redrawable } from '../../model/drawn-points.ts';
import type { Sketch } from '../../model/graph.ts';
import { button, make } from '../../../browser/dom.ts';

/** The sketch without one of its series, and without the gaps that it bounds. */
export function without(sketch: Sketch, series: string): Sketch {
  return {
    ...sketch,
    series: sketch.series.filter(({ id }) => id !== series),
    gaps: sketch.gaps.filter(({ between }) => !between.includes(series)),
  };
}

/** Offers to draw a curve before the author's is seen, until `signal` is aborted. */
export function offerDrawFirst(
  { frame, stage }: DrawHost,
  { label }: Redrawable,
  draw: () => void,
  show: () => void,
  signal: AbortSignal,
): void {
  const question = make(
    'div',
    { class: 'graph-veil label', role: 'group', 'aria-label': text.hidden(label) },
    make('p', {}, text.howWillItGo(label)),
    make('div', { class: 'graph-tools' }, button(text.drawIt, draw), button(text.justShow, show)),
  );
  frame.append(question);
  // Within the plot, so that the names of the other curves beside it can be read.
  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  stage.onDraw(({ layout: { plot, width, height } }) => {
    question.style.inset = `${share(plot.top, height)} ${share(width - plot.right, width)} auto ${share(plot.left, width)}`;
  }, signal);
  signal.addEventListener('abort', () => {
    question.remove();
  });
}
