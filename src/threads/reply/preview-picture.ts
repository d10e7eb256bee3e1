import { drawChart } from '../../graphs/picture/chart.ts';
import { BESIDE_TEXT, toCounterGraph } from '../../graphs/picture/counter-graph.ts';
import { layOutPicture } from '../../graphs/picture/picture-layout.ts';
import { measureWith } from '../../graphs/picture/text-layout.ts';
import { pageColours } from '../../graphs/instrument/stage/page-colours.ts';
import { part } from '../../browser/dom.ts';
import type { AnswerData } from '../file/comment-file.ts';
import { scenariosIn } from './scenarios-in-form.ts';

/** What stands on a canvas, which has to go before something else is drawn there. */
const charts = new WeakMap<HTMLCanvasElement, ReturnType<typeof drawChart>>();

/** Draws a reply's curve as the thread will show it, with the sentence about it. */
export function previewPicture(
  form: HTMLFormElement,
  figure: HTMLElement,
  answer: NonNullable<AnswerData['graph']>,
  author: string,
): void {
  const sketch = scenariosIn(form).get(answer.answers);
  const canvas = figure.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!sketch || !canvas || !context) return;
  const { graph, layers, sentence, description } = toCounterGraph(sketch, answer, author);
  const layout = layOutPicture(graph, BESIDE_TEXT, measureWith(context));
  charts.get(canvas)?.destroy();
  charts.set(canvas, drawChart(canvas, graph, layout, pageColours(figure), devicePixelRatio, layers));
  // Chart.js has set px; the style sheet says how wide it is.
  canvas.removeAttribute('style');
  canvas.setAttribute('aria-label', description);
  part(figure, 'figcaption').textContent = sentence;
}
