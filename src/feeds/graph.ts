import type { Element } from 'hast';
import { h } from 'hastscript';
import { graphsText } from '../locales/en/graphs.ts';
import { graphsSourcesText } from '../locales/en/graphs-sources.ts';
import { defaultView, toGraph } from '../graphs/model/graph.ts';
import { layOutPicture } from '../graphs/picture/picture-layout.ts';
import { PICTURES } from '../graphs/picture/plot.ts';
import { toTable } from '../graphs/words/table.ts';
import { buildMeasure } from '../graphs/export/measure-text.ts';
import { sentence } from '../graphs/words/summary.ts';
import { feedsText as text } from '../locales/en/feeds.ts';
import { calendarDate } from '../schema/date.ts';
import type { Scenario } from '../schema/scenario.ts';

/**
 * A graph as HTML for feed readers: its picture with a description, where it was measured, its claim, a link to the page,
 * and its points as a table.
 * @param image Address of its PNG.
 * @param place Address of the graph in its essay.
 */
export function graphBlocks(scenario: Scenario, image: string, place: string): Element[] {
  const graph = toGraph(scenario, defaultView(scenario));
  // The title makes the picture higher, as it does in the file.
  const { width, height } = layOutPicture(graph, PICTURES.wide, buildMeasure(), scenario.title);
  const { caption, columns, rows } = toTable(scenario, graph);
  const heads = [graph.x.label, ...columns].map((column) => h('th', column));
  const body = rows.map(({ place, cells }) => h('tr', h('th', place), ...cells.map((cell) => h('td', cell))));
  return [
    h(
      'p',
      h('img', {
        src: image,
        alt: `${graphsText.aKind(scenario.kind)}: ${sentence(graph)}`,
        width,
        height: Math.round(height),
      }),
    ),
    ...credit(scenario),
    h('p', `${scenario.claim} `, h('a', { href: place }, text.graphOnPage)),
    h(
      'details',
      h('summary', text.asTable(caption)),
      h('table', h('thead', h('tr', ...heads)), h('tbody', ...body)),
    ),
  ];
}

/** Where the points were measured; nothing for a graph that is drawn or computed. */
function credit({ sources = [] }: Scenario): Element[] {
  if (sources.length === 0) return [];
  const { source, and, by: authors, retrievedOn } = graphsSourcesText;
  const told = sources.flatMap(({ title, by, url, retrieved }, index) => [
    ...(index > 0 ? [and] : []),
    h('a', { href: url }, title),
    `${authors(by)}${retrievedOn} ${calendarDate(retrieved)}`,
  ]);
  return [h('p', `${source(sources.length)} `, ...told, '.')];
}
