import type { Axis } from '../../schema/scenario.ts';
import type { Knot } from '../model/curve.ts';
import { graphsExportText as text } from '../../locales/en/graphs-export.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Sketch } from '../model/graph.ts';
import { decodeOf, endsOf, quantityAt } from '../model/scale.ts';

/**
 * A text as a field. One that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection");
 * one with a sign of the format in it is quoted (RFC 4180).
 */
function textField(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A value as a field; only a text can be one that a spreadsheet would run. */
export function csvField(value: string | number | boolean): string {
  return typeof value === 'string' ? textField(value) : String(value);
}

/** Six figures: more than a drawing can mean, few enough to hide how a computer counts. */
function numberField(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** Columns of an axis: the coordinate, and the quantity where the axis has one. */
function columns(name: string, axis: Axis): string[] {
  const decode = decodeOf(axis);
  return [name, ...(decode ? [textField(decode.quantity)] : [])];
}

function fields(axis: Axis, share: number): string[] {
  const decode = decodeOf(axis);
  return [share, ...(decode ? [quantityAt(decode, axis.scale, share)] : [])].map(numberField);
}

/** The points of data in the units of the source, as the file has them; then the knots of its lines, in the same units. */
function dataCsv({ x, y, series }: Sketch): string[][] {
  const valueOn = (axis: Axis, share: number): string => {
    const ends = endsOf(axis) ?? { low: 0, high: 1 };
    return numberField(quantityAt(ends, axis.scale, share));
  };
  const rows = series.flatMap(({ id, points = [], knots = [] }) => [
    ...points.map(({ at, low, high, label = '' }) => {
      const values = [at[0], at[1], low, high].map((value) => (value === undefined ? '' : String(value)));
      return [textField(id), textField(label), ...values];
    }),
    ...knots.map((knot) => [textField(id), text.drawn, valueOn(x, knot[0]), valueOn(y, knot[1]), '', '']),
  ]);
  return [['series', 'point', textField(x.label), textField(y.label), 'low', 'high'], ...rows];
}

/**
 * The knots of all series, hidden ones too, as CSV by RFC 4180: the id of the series, then x and y (0 to 1 along the
 * axes of the file), each followed by its quantity where the axis is decoded. A model has no knots: its points are given.
 * Data has its points in the units of its axes.
 */
export function toCsv(sketch: Sketch): string {
  const { x, y, series } = sketch;
  const { curves } = toGraph(sketch, { ...defaultView(sketch), shown: new Set(series.map(({ id }) => id)) });
  if (sketch.kind === 'data') return written(dataCsv(sketch));
  const header = ['series', ...columns('x', x), ...columns('y', y)];
  const pointsOf = (id: string): Knot[] =>
    curves.find((curve) => curve.id === id)?.points.map((point): Knot => [point.x, point.y]) ?? [];
  const rows = series.flatMap(({ id, knots }) =>
    (knots ?? pointsOf(id)).map((knot) => [textField(id), ...fields(x, knot[0]), ...fields(y, knot[1])]),
  );
  return written([header, ...rows]);
}

function written(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}
