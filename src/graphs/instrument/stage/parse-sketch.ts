import type { Knot } from '../../model/curve.ts';
import { formulaCurve } from '../../model/formula-registry.ts';
import { field, listOf, number, oneOf, optional, pair, text, truth } from '../../../browser/parse-unknown.ts';
import type { Parser } from '../../../browser/parse-unknown.ts';
import type { Sketch } from '../../model/graph.ts';

/*
 * Reads a sketch that came through a page. The schema has checked it at build time; here, without zod, it is only made
 * sure that everything has the type that the code relies on.
 */

const decode: Parser<NonNullable<Sketch['y']['decode']>> = (value) => ({
  quantity: text(field(value, 'quantity')),
  low: number(field(value, 'low')),
  high: number(field(value, 'high')),
});

const axis: Parser<Sketch['x']> = (value) => ({
  label: text(field(value, 'label')),
  ends: optional(pair(text))(field(value, 'ends')),
  range: optional(pair(number))(field(value, 'range')),
  unit: optional(text)(field(value, 'unit')),
  symbol: optional(text)(field(value, 'symbol')),
  scale: oneOf('linear', 'log')(field(value, 'scale')),
  decode: optional(decode)(field(value, 'decode')),
});

const band: Parser<NonNullable<Sketch['series'][number]['band']>> = (value) => ({
  below: pair(number)(field(value, 'below')),
  above: pair(number)(field(value, 'above')),
  label: text(field(value, 'label')),
});

const knots: Parser<[number, number][]> = (value) => {
  const read = listOf(pair(number))(value);
  const inOrder = read.every(([x]: Knot, index) => index === 0 || x > (read[index - 1]?.[0] ?? x));
  if (read.length < 2 || !inOrder) throw new TypeError('not knots');
  return read;
};

const param: Parser<number | string> = (value) => (typeof value === 'string' ? value : number(value));

const formula: Parser<NonNullable<Sketch['series'][number]['formula']>> = (value) => {
  const params = field(value, 'params');
  if (typeof params !== 'object' || params === null) throw new TypeError('no params');
  const name = text(field(value, 'name'));
  // A name that is no formula is refused here, before anything is drawn.
  formulaCurve(name);
  return {
    name,
    params: Object.fromEntries(Object.entries(params).map(([name, given]) => [name, param(given)])),
  };
};

const slider: Parser<Sketch['sliders'][number]> = (value) => ({
  param: text(field(value, 'param')),
  label: text(field(value, 'label')),
  min: number(field(value, 'min')),
  max: number(field(value, 'max')),
  step: number(field(value, 'step')),
  value: number(field(value, 'value')),
  scale: optional(oneOf('log'))(field(value, 'scale')),
});

const series: Parser<Sketch['series'][number]> = (value) => ({
  id: text(field(value, 'id')),
  role: oneOf('observed', 'actual', 'required', 'feared', 'threshold', 'trend')(field(value, 'role')),
  label: text(field(value, 'label')),
  knots: optional(knots)(field(value, 'knots')),
  formula: optional(formula)(field(value, 'formula')),
  points: optional(listOf(point))(field(value, 'points')),
  band: optional(band)(field(value, 'band')),
  hidden: truth(field(value, 'hidden')),
  drawable: truth(field(value, 'drawable')),
});

const point: Parser<NonNullable<Sketch['series'][number]['points']>[number]> = (value) => ({
  at: pair(number)(field(value, 'at')),
  low: optional(number)(field(value, 'low')),
  high: optional(number)(field(value, 'high')),
  label: optional(text)(field(value, 'label')),
});

const gap: Parser<Sketch['gaps'][number]> = (value) => ({
  between: pair(text)(field(value, 'between')),
  label: text(field(value, 'label')),
});

const mark: Parser<Sketch['marks'][number]> = (value) => ({
  kind: oneOf('dot', 'today', 'note')(field(value, 'kind')),
  x: number(field(value, 'x')),
  y: optional(number)(field(value, 'y')),
  label: text(field(value, 'label')),
});

/** @throws TypeError or SyntaxError when the text is not the JSON of a sketch */
export function parseSketch(json: string): Sketch {
  const value: unknown = JSON.parse(json);
  return {
    version: 1,
    kind: oneOf('fake', 'model', 'data')(field(value, 'kind')),
    stroke: oneOf('smooth', 'hand')(field(value, 'stroke')),
    letter: optional(text)(field(value, 'letter')),
    title: text(field(value, 'title')),
    claim: text(field(value, 'claim')),
    x: axis(field(value, 'x')),
    y: axis(field(value, 'y')),
    series: listOf(series)(field(value, 'series')),
    gaps: listOf(gap)(field(value, 'gaps')),
    marks: listOf(mark)(field(value, 'marks')),
    sliders: listOf(slider)(field(value, 'sliders')),
  };
}

/**
 * The sketch that stands with a graph, in the value of a `data` element. It is no script, because a script that a page copies
 * out of a template is none that Trusted Types let be.
 * @throws TypeError or SyntaxError when there is none
 */
export function sketchIn(host: ParentNode): Sketch {
  return parseSketch(host.querySelector('.graph-sketch')?.getAttribute('value') ?? '');
}
