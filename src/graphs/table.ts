import { heightAt } from './curve.ts';
import type { Graph, Sketch } from './graph.ts';
import { quantityWords } from './reading.ts';

/** A graph as a table: conceptual positions from 0 to 100 along each axis, nothing measured. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly place: string; readonly cells: readonly string[] }[];
}

function position(share: number): string {
  return String(Math.round(share * 100));
}

/** Rows at both ends, at today, and at every knot of the curves in view; places that round alike share a row. */
export function toTable(sketch: Sketch, graph: Graph): Table {
  const shown = new Set(graph.curves.map(({ id }) => id));
  const knots = sketch.series
    .filter(({ id }) => shown.has(id))
    .flatMap((series) => series.knots.map(([x]) => x));
  const names = new Map([
    ['0', 'left end'],
    ['100', 'right end'],
    ...(graph.today ? [[position(graph.today.x), graph.today.label] as const] : []),
  ]);
  const places = new Map(
    [0, 1, ...(graph.today ? [graph.today.x] : []), ...knots].map((x) => [position(x), x]),
  );
  const rows = [...places]
    .toSorted(([, a], [, b]) => a - b)
    .map(([place, x]) => ({
      place: names.has(place) ? `${place}, ${names.get(place) ?? ''}` : place,
      cells: graph.curves.map(({ points }) => {
        const y = heightAt(points, x);
        if (y === undefined) return 'not drawn';
        const { decode } = graph.y;
        return decode ? `${position(y)} (${quantityWords(decode, graph.scale, y)})` : position(y);
      }),
    }));
  return { columns: graph.curves.map(({ label }) => label), rows };
}
