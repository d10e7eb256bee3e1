import { graphsOverlayText as text } from '../../locales/en/graphs-overlay.ts';
import { toGraph } from './graph.ts';
import type { Band, Curve, Graph, PlacedMark, Point, Sketch, View } from './graph.ts';
import { sameAxis } from './scale.ts';

/** A scenario on one plot with others; no two scenarios have the same name. */
export interface OverlayEntry {
  /** Short, for it stands beside every curve: the scenario's letter, or what takes its place. */
  readonly name: string;
  readonly sketch: Sketch;
}

/**
 * A graph and one that is laid over it, each by its letter. A graph without a letter, or with the letter of the first,
 * is "this" or "other": a title is too long to stand beside a curve.
 */
export function paired(sketch: Sketch, other: Sketch): readonly [OverlayEntry, OverlayEntry] {
  const letter = other.letter === sketch.letter ? undefined : other.letter;
  return [
    { name: sketch.letter ?? text.thisGraph, sketch },
    { name: letter ?? text.otherGraph, sketch: other },
  ];
}

/** The scenario in a sentence: its letter, or its title where it goes without one. */
export function subjectOf({ name, sketch }: OverlayEntry): string {
  return name === sketch.letter ? name : text.title(sketch.title);
}

/** The scenario with one of its curves alone, which is shown even if it is hidden; with none if it has no such curve. */
export function withOnly({ name, sketch }: OverlayEntry, series: string): OverlayEntry {
  const only = sketch.series.filter(({ id }) => id === series).map((one) => ({ ...one, hidden: false }));
  return { name, sketch: { ...sketch, series: only, gaps: [] } };
}

/** A curve of an overlay with the names of the scenarios that have it. */
interface Shared {
  readonly names: readonly string[];
  readonly curve: Curve;
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => b[index]?.x === x && b[index].y === y);
}

function sameBand(a: Band | undefined, b: Band | undefined): boolean {
  if (!a || !b) return a === b;
  return a.label === b.label && samePoints(a.lower, b.lower) && samePoints(a.upper, b.upper);
}

/** Two scenarios share a curve when it is drawn and named alike. */
function sameCurve(a: Curve, b: Curve): boolean {
  return a.role === b.role && a.label === b.label && samePoints(a.points, b.points);
}

/** Adds a curve, or its scenario's name to the equal curve that is there; a band stays only where both have it. */
function joined(all: readonly Shared[], name: string, curve: Curve): Shared[] {
  const index = all.findIndex((one) => !one.names.includes(name) && sameCurve(one.curve, curve));
  const found = all[index];
  if (!found) return [...all, { names: [name], curve }];
  const band = sameBand(found.curve.band, curve.band) ? curve.band : undefined;
  return all.with(index, { names: [...found.names, name], curve: { ...found.curve, band } });
}

/** What a curve is called on one plot: "C actual", "other: actual", "observed in both", "observed in A, C, D". */
function labelOf({ names, curve: { label } }: Shared, entries: number): string {
  const [name = '', ...others] = names;
  if (others.length === 0) return name.length > 1 ? text.ofName(name, label) : text.ofLetter(name, label);
  return entries === 2 ? text.inBoth(label) : text.inSeveral(label, names);
}

/** Two scenarios share a mark when its place and its label are the same. */
export function sameMark(a: PlacedMark, b: PlacedMark): boolean {
  return a.kind === b.kind && a.x === b.x && a.y === b.y && a.label === b.label;
}

/** Why two scenarios cannot be laid over one another; undefined when they can. */
function obstacle(one: OverlayEntry, other: OverlayEntry): string | undefined {
  const axis = (['x', 'y'] as const).find((name) => !sameAxis(one.sketch[name], other.sketch[name]));
  if (!axis) return undefined;
  const [a, b] = [one.sketch[axis], other.sketch[axis]];
  const [first, second] = [subjectOf(one), subjectOf(other)];
  const difference =
    a.label === b.label ? text.sameWord(a.label) : text.otherWords(first, a.label, second, b.label);
  return text.cannotOverlay(first, second, axis, difference);
}

/**
 * Scenarios on one plot, in one view: equal curves become one, and equal marks. A band stays only where it is the only
 * one, because soft edges over one another cannot be read. Gaps are left out, since `partingOf` tells the differences.
 * Today stays where all that mark it agree on it.
 */
export function overlay(
  entries: readonly OverlayEntry[],
  view: View,
): { readonly graph: Graph } | { readonly problem: string } {
  const [first, ...others] = entries;
  if (!first) return { problem: text.noGraph };
  const problem = others.map((other) => obstacle(first, other)).find((found) => found !== undefined);
  if (problem !== undefined) return { problem };
  const graphs = entries.map(({ name, sketch }) => ({ name, graph: toGraph(sketch, view) }));
  const shared = graphs
    .flatMap(({ name, graph }) => graph.curves.map((curve) => ({ name, curve })))
    .reduce<Shared[]>((all, { name, curve }) => joined(all, name, curve), []);
  const lone = shared.filter(({ curve }) => curve.band).length === 1;
  const marks = graphs
    .flatMap(({ graph }) => graph.marks)
    .filter((mark, index, all) => all.findIndex((other) => sameMark(mark, other)) === index);
  const days = graphs.flatMap(({ graph }) => (graph.today ? [graph.today] : []));
  const today = days.every(({ x }) => x === days[0]?.x) ? days[0] : undefined;
  // The id has the names and the id of the series: "C:actual", "A+C+D:observed".
  const curves = shared.map((one) => ({
    ...one.curve,
    id: `${one.names.join('+')}:${one.curve.id}`,
    label: labelOf(one, entries.length),
    band: lone ? one.curve.band : undefined,
  }));
  return { graph: { ...toGraph(first.sketch, view), curves, gaps: [], today, marks } };
}
