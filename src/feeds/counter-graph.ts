import type { Element } from 'hast';
import { COUNTER_FILE } from '../graphs/picture/counter-graph.ts';
import type { CounterGraphPicture } from '../graphs/picture/counter-graph.ts';
import { layOutPicture } from '../graphs/picture/picture-layout.ts';
import { buildMeasure } from '../graphs/export/measure-text.ts';
import { hastElement } from './element.ts';

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
  { graph, title, sentence, description }: CounterGraphPicture,
  why: string | undefined,
  { image, instrument }: CounterPlace,
): Element {
  const { width, height } = layOutPicture(graph, COUNTER_FILE, buildMeasure(), title);
  const alt = `${title}. ${description}`;
  return hastElement(
    'figure',
    {},
    hastElement('img', { src: image, alt, width, height: Math.round(height) }),
    hastElement(
      'figcaption',
      {},
      ...(why === undefined ? [] : [hastElement('p', {}, hastElement('em', {}, why))]),
      hastElement(
        'p',
        {},
        `${title}. ${sentence} `,
        hastElement('a', { href: instrument }, 'Open in the instrument to redraw it.'),
      ),
    ),
  );
}
