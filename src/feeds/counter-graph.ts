import type { Element } from 'hast';
import { h } from 'hastscript';
import { COUNTER_FILE } from '../graphs/picture/counter-graph.ts';
import type { CounterGraphPicture } from '../graphs/picture/counter-graph.ts';
import { layOutPicture } from '../graphs/picture/picture-layout.ts';
import { buildMeasure } from '../graphs/export/measure-text.ts';
import { feedsText as text } from '../locales/en/feeds.ts';

/** Full addresses of a counter-graph. */
interface CounterGraphAddresses {
  /** Its PNG. */
  readonly image: string;
  /** The graph with the curve in its instrument. */
  readonly instrument: string;
}

/**
 * The curve of a comment as HTML for feed readers: its picture with a description, the author's reason, the sentence about
 * where it differs, and a link to the interactive graph.
 * @param why the reason as its author wrote it; it stays text
 */
export function counterGraphFigure(
  { graph, title, sentence, description }: CounterGraphPicture,
  why: string | undefined,
  { image, instrument }: CounterGraphAddresses,
): Element {
  const { width, height } = layOutPicture(graph, COUNTER_FILE, buildMeasure(), title);
  const alt = `${title}. ${description}`;
  return h(
    'figure',
    h('img', { src: image, alt, width, height: Math.round(height) }),
    h(
      'figcaption',
      ...(why === undefined ? [] : [h('p', h('em', why))]),
      h('p', `${title}. ${sentence} `, h('a', { href: instrument }, text.openGraph)),
    ),
  );
}
