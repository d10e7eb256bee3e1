import { toGraph } from './graph.ts';
import type { Band, Curve, Graph, PlacedMark, Point, Sketch, View } from './graph.ts';
import { sameAxis } from './scale.ts';

/** A scenario on a plate with others; no two of them have the same letter. */
export interface Entry {
  readonly letter: string;
  readonly sketch: Sketch;
}

/** A curve of an overlay with the letters of the scenarios that have it. */
interface Shared {
  readonly letters: readonly string[];
  readonly curve: Curve;
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => x === b[index]?.x && y === b[index]?.y);
}

function sameBand(a: Band | undefined, b: Band | undefined): boolean {
  if (!a || !b) return a === b;
  return a.label === b.label && samePoints(a.lower, b.lower) && samePoints(a.upper, b.upper);
}

/** Two scenarios have one curve when it is drawn and named alike. */
function sameCurve(a: Curve, b: Curve): boolean {
  return a.role === b.role && a.label === b.label && samePoints(a.points, b.points);
}

/** Adds a curve to those there are, or its letter to the one that it is; their band stays only when they share it. */
function joined(all: readonly Shared[], letter: string, curve: Curve): Shared[] {
  const index = all.findIndex((one) => !one.letters.includes(letter) && sameCurve(one.curve, curve));
  const found = all[index];
  if (!found) return [...all, { letters: [letter], curve }];
  const band = sameBand(found.curve.band, curve.band) ? curve.band : undefined;
  return all.with(index, { letters: [...found.letters, letter], curve: { ...found.curve, band } });
}

/** "C actual", or "observed in A, C, D". The id has the letters and the id of the series: "C:actual", "A+C+D:observed". */
function named({ letters, curve }: Shared, band: Band | undefined): Curve {
  const label =
    letters.length === 1 ? `${letters.join('')} ${curve.label}` : `${curve.label} in ${letters.join(', ')}`;
  return { ...curve, id: `${letters.join('+')}:${curve.id}`, label, band };
}

function sameMark(a: PlacedMark, b: PlacedMark): boolean {
  return a.kind === b.kind && a.x === b.x && a.y === b.y && a.label === b.label;
}

/** Why two scenarios cannot be laid over one another; undefined when they can. */
function obstacle(one: Entry, other: Entry): string | undefined {
  const axis = (['x', 'y'] as const).find((name) => !sameAxis(one.sketch[name], other.sketch[name]));
  if (!axis) return undefined;
  const [a, b] = [one.sketch[axis], other.sketch[axis]];
  const way = axis === 'x' ? 'From left to right' : 'Upwards';
  const difference =
    a.label === b.label
      ? `“${a.label}” does not mean the same in both`
      : `${one.letter} has “${a.label}” and ${other.letter} has “${b.label}”`;
  return `${one.letter} and ${other.letter} cannot be laid over one another. ${way}, ${difference}.`;
}

/**
 * Scenarios on one plate, in one view: equal curves become one, and equal marks. A band stays only where the plate has
 * one alone, for soft edges over one another cannot be read; gaps are left out, `partingOf` tells of the differences;
 * today stays where all that mark it agree on it.
 */
export function overlay(
  entries: readonly Entry[],
  view: View,
): { readonly graph: Graph } | { readonly problem: string } {
  const [first, ...others] = entries;
  if (!first) return { problem: 'No graph is chosen.' };
  const problem = others.map((other) => obstacle(first, other)).find((found) => found !== undefined);
  if (problem !== undefined) return { problem };
  const graphs = entries.map(({ letter, sketch }) => ({ letter, graph: toGraph(sketch, view) }));
  const shared = graphs
    .flatMap(({ letter, graph }) => graph.curves.map((curve) => ({ letter, curve })))
    .reduce<Shared[]>((all, { letter, curve }) => joined(all, letter, curve), []);
  const lone = shared.filter(({ curve }) => curve.band).length === 1;
  const marks = graphs
    .flatMap(({ graph }) => graph.marks)
    .filter((mark, index, all) => all.findIndex((other) => sameMark(mark, other)) === index);
  const days = graphs.flatMap(({ graph }) => (graph.today ? [graph.today] : []));
  const today = days.every(({ x }) => x === days[0]?.x) ? days[0] : undefined;
  const curves = shared.map((one) => named(one, lone ? one.curve.band : undefined));
  return { graph: { ...toGraph(first.sketch, view), curves, gaps: [], today, marks } };
}
