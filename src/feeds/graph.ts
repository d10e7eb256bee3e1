import type { Element } from 'hast';
import { graphsText } from '../locales/en/graphs.ts';
import { defaultView, toGraph } from '../graphs/model/graph.ts';
import { layOutPicture } from '../graphs/picture/picture-layout.ts';
import { PICTURES } from '../graphs/picture/plot.ts';
import { toTable } from '../graphs/words/table.ts';
import { buildMeasure } from '../graphs/export/measure-text.ts';
import { sentence } from '../graphs/words/summary.ts';
import type { Scenario } from '../schema/scenario.ts';
import { hastElement } from './element.ts';

/**
 * A graph for somebody who reads elsewhere: its picture, told in words where pictures are not shown, its claim, the
 * way to the page, and its points as a table.
 * @param image Address of its PNG.
 * @param place Address of the graph in its essay.
 */
export function graphBlocks(scenario: Scenario, image: string, place: string): Element[] {
  const graph = toGraph(scenario, defaultView(scenario));
  // The title makes the picture higher, as it does in the file.
  const { width, height } = layOutPicture(graph, PICTURES.wide, buildMeasure(), scenario.title);
  const { caption, columns, rows } = toTable(scenario, graph);
  const heads = [graph.x.label, ...columns].map((column) => hastElement('th', {}, column));
  const body = rows.map(({ place, cells }) =>
    hastElement('tr', {}, hastElement('th', {}, place), ...cells.map((cell) => hastElement('td', {}, cell))),
  );
  return [
    hastElement(
      'p',
      {},
      hastElement('img', {
        src: image,
        alt: `${graphsText.aKind(scenario.kind)}: ${sentence(graph)}`,
        width,
        height: Math.round(height),
      }),
    ),
    hastElement(
      'p',
      {},
      `${scenario.claim} `,
      hastElement('a', { href: place }, 'Open this graph on the page.'),
    ),
    hastElement(
      'details',
      {},
      hastElement('summary', {}, `The graph as a table. ${caption}`),
      hastElement(
        'table',
        {},
        hastElement('thead', {}, hastElement('tr', {}, ...heads)),
        hastElement('tbody', {}, ...body),
      ),
    ),
  ];
}
