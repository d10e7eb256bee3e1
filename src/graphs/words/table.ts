import { heightAt } from '../model/curve.ts';
import type { Curve, Graph, Sketch } from '../model/graph.ts';
import { graphsText } from '../../locales/en/graphs.ts';
import { graphsMeasuredText as measuredText } from '../../locales/en/graphs-measured.ts';
import { graphsPhrasesText as text } from '../../locales/en/graphs-phrases.ts';
import { position, twoFigures } from '../model/format-number.ts';
import { measuredCells } from './measured.ts';
import { quantityWords } from './phrases.ts';
import { isNumbered, xSource, xWords, yCell } from './real-values.ts';
import { coordinateOf, endsOf } from '../model/scale.ts';

/**
 * A graph as a table: the points of data, real values of a model, and of a fake graph positions from 0 to 100, nothing
 * measured.
 */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly place: string; readonly cells: readonly string[] }[];
}

type Rows = Table['rows'];

/** Rows at both ends, at today, and at every knot of the curves in view; places that round alike share a row. */
function conceptualRows(sketch: Sketch, graph: Graph): Rows {
  const shown = new Set(graph.curves.map(({ id }) => id));
  const knots = sketch.series
    .filter(({ id }) => shown.has(id))
    .flatMap((series) => (series.knots ?? []).map(([x]) => x));
  const names = new Map<string, string>([
    ['0', text.leftEdgeRow],
    ['100', text.rightEdgeRow],
    ...(graph.today ? [[position(graph.today.x), graph.today.label] as const] : []),
  ]);
  const places = new Map(
    [0, 1, ...(graph.today ? [graph.today.x] : []), ...knots].map((x) => [position(x), x]),
  );
  return [...places]
    .toSorted(([, a], [, b]) => a - b)
    .map(([place, x]) => ({
      place: names.has(place) ? text.row(place, names.get(place) ?? '') : place,
      cells: graph.curves.map(({ points }) => {
        const y = heightAt(points, x);
        if (y === undefined) return text.notDrawn;
        const { decode } = graph.y;
        return decode
          ? text.cell(position(y), quantityWords(decode, graph.scale, y, twoFigures))
          : position(y);
      }),
    }));
}

/** An axis with more whole numbers than this has rows at its ticks alone. */
const MOST_WHOLE = 12;

/** The rows: at the ticks of x, or at all whole numbers where x counts whole things; the same wherever sliders stand. */
function placesOf({ x, curves }: Graph): number[] {
  const ends = endsOf(x);
  if (!ends || !curves.some(({ whole }) => whole)) return x.ticks.map(({ at }) => at);
  const [from, to] = [Math.ceil(Math.min(ends.low, ends.high)), Math.floor(Math.max(ends.low, ends.high))];
  if (to - from >= MOST_WHOLE) return x.ticks.map(({ at }) => at);
  return Array.from({ length: to - from + 1 }, (_, index) => coordinateOf(ends, x.scale, from + index));
}

/** The rows of a model, whose both axes have numbers; its sliders change them. */
export function modelRows(graph: Graph): Rows {
  return placesOf(graph).map((x) => ({
    place: xWords(graph, x),
    cells: graph.curves.map(({ points }) => {
      const y = heightAt(points, x);
      return y === undefined ? text.notDrawn : yCell(graph, y);
    }),
  }));
}

/** Each point of data in a row; of a line beside the points, each knot. */
function measuredTable(sketch: Sketch, graph: Graph): Table {
  const { what, lowToHigh, series, drawn } = measuredText;
  const several = graph.curves.length > 1;
  const areSomeDrawn = graph.curves.some(({ measured }) => !measured);
  const knotsOf = (curve: Curve) => {
    const { knots = [] } = sketch.series.find(({ id }) => id === curve.id) ?? {};
    return knots.map(([x]) => ({ x, cells: [drawn, yCell(graph, heightAt(curve.points, x) ?? 0), ''] }));
  };
  const rows = graph.curves.flatMap((curve) => {
    const points = curve.measured?.map((point) => ({ x: point.x, cells: measuredCells(graph, point) }));
    return (points ?? knotsOf(curve)).map(({ x, cells }) => ({
      place: xSource(graph, x),
      cells: [...(several ? [curve.label] : []), ...cells],
    }));
  });
  const columns = [...(several ? [series] : []), what, graph.y.label, lowToHigh];
  return { caption: graphsText.captionOfPoints(areSomeDrawn), columns, rows };
}

export function toTable(sketch: Sketch, graph: Graph): Table {
  if (graph.kind === 'data') return measuredTable(sketch, graph);
  const columns = graph.curves.map(({ label }) => label);
  return isNumbered(graph)
    ? { caption: graphsText.captionOfValues(), columns, rows: modelRows(graph) }
    : {
        caption: graphsText.captionOfPositions,
        columns,
        rows: conceptualRows(sketch, graph),
      };
}
