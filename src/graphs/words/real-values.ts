import { measuredValue, printedValue, tabulatedValue, YEAR } from '../model/format-number.ts';
import type { DrawnAxis, Graph } from '../model/graph.ts';
import { endsOf, quantityAt } from '../model/scale.ts';
import type { Scale } from '../model/scale.ts';

/** True when both axes have numbers; then a sentence names places by number and not as shares of the picture. */
export function isNumbered({ x, y }: Graph): boolean {
  return x.range !== undefined && y.range !== undefined;
}

/** The real value at a coordinate of an axis with a range. */
function valueAt(axis: DrawnAxis, scale: Scale, coordinate: number): number {
  return quantityAt(endsOf(axis) ?? { low: 0, high: 1 }, scale, coordinate);
}

export function yValue({ y, scale }: Graph, height: number): number {
  return valueAt(y, scale, height);
}

export function yWords(graph: Graph, height: number): string {
  return printedValue(graph.y, yValue(graph, height));
}

/** A height as a cell of a table. */
export function yCell(graph: Graph, height: number): string {
  return tabulatedValue(graph.y, yValue(graph, height));
}

/** "n = 256", which no line end may part. */
export function equation(name: string, value: string): string {
  return `${name}\u00A0=\u00A0${value}`;
}

/** A value as its source has it. */
export function ySource(graph: Graph, height: number): string {
  return measuredValue(graph.y, yValue(graph, height));
}

/** A place on the x axis as its source has it. */
export function xSource({ x }: Graph, place: number): string {
  return measuredValue(x, valueAt(x, x.scale, place));
}

/** A place on the x axis, named where its number alone would not be understood. */
function placed({ x }: Graph, value: string): string {
  return x.unit === YEAR ? value : equation(x.symbol ?? x.label, value);
}

/** A place on the x axis: "n = 256", "time = 3 years", "2023.2". */
export function xWords(graph: Graph, place: number): string {
  const { x } = graph;
  return placed(graph, printedValue(x, valueAt(x, x.scale, place)));
}

/** The same where something was measured. */
export function xSourceWords(graph: Graph, place: number): string {
  return placed(graph, xSource(graph, place));
}
