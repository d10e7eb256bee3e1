import type { Bench, Redrawable } from './bench.ts';
import type { Sketch } from './graph.ts';
import { button, make } from './markup.ts';

/** The sketch without one of its series, and without the gaps that it bounds. */
export function without(sketch: Sketch, series: string): Sketch {
  return {
    ...sketch,
    series: sketch.series.filter(({ id }) => id !== series),
    gaps: sketch.gaps.filter(({ between }) => !between.includes(series)),
  };
}

/** Offers to draw a curve before the author's is seen. Returns what takes the offer away. */
export function offerFirst(
  { frame }: Bench,
  { label }: Redrawable,
  draw: () => void,
  show: () => void,
): () => void {
  const question = make(
    'div',
    { class: 'graph-veil label', role: 'group', 'aria-label': `The author’s curve “${label}” is hidden` },
    make('p', {}, `How do you think “${label}” goes?`),
    make('div', { class: 'graph-tools' }, button('Draw it first', draw), button('Just show me', show)),
  );
  frame.append(question);
  return () => {
    question.remove();
  };
}
