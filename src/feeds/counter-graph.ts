import type { Element } from 'hast';
import { FILED } from '../graphs/picture/counter-graph.ts';
import type { CounterGraph } from '../graphs/picture/counter-graph.ts';
import { setPlate } from '../graphs/picture/picture-layout.ts';
import { buildMeasure } from '../graphs/export/measure-text.ts';
import { element } from './element.ts';

/** Where a counter-graph is found from afar; full addresses. */
export interface CounterPlace {
  /** Its PNG. */
  readonly image: string;
  /** The graph with the curve in its instrument. */
  readonly instrument: string;
}

/**
 * The curve that a comment would draw, for somebody who reads elsewhere: its picture, told in words where pictures are
 * not shown, the line of why, where it parts, and the way to the instrument.
 * @param why as its author wrote it; it stays text
 */
export function counterGraphFigure(
  { graph, title, sentence, description }: CounterGraph,
  why: string | undefined,
  { image, instrument }: CounterPlace,
): Element {
  const { width, height } = setPlate(graph, FILED, buildMeasure(), title);
  const alt = `${title}. ${description}`;
  return element(
    'figure',
    {},
    element('img', { src: image, alt, width, height: Math.round(height) }),
    element(
      'figcaption',
      {},
      ...(why === undefined ? [] : [element('p', {}, element('em', {}, why))]),
      element(
        'p',
        {},
        `${title}. ${sentence} `,
        element('a', { href: instrument }, 'Open in the instrument to redraw it.'),
      ),
    ),
  );
}
