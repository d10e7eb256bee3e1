import type { Series } from '../../schema/scenario.ts';
import type { Sketch } from './graph.ts';
import type { OverlayEntry } from './overlay.ts';
import { sameAxis } from './scale.ts';

/** True where two scenarios can be laid over one another. */
export function sameAxes(one: Sketch, other: Sketch): boolean {
  return sameAxis(one.x, other.x) && sameAxis(one.y, other.y);
}

/** Scenarios of a group by their letters; undefined unless each has its own and all have the same axes. */
export function lettered(sketches: readonly Sketch[]): readonly OverlayEntry[] | undefined {
  const [first] = sketches;
  const entries = sketches.flatMap((sketch) =>
    sketch.letter === undefined ? [] : [{ name: sketch.letter, sketch }],
  );
  const comparable =
    first !== undefined &&
    new Set(entries.map(({ name }) => name)).size === sketches.length &&
    sketches.every((sketch) => sameAxes(sketch, first));
  return comparable ? entries : undefined;
}

/** Measured points are no author's curve that a reader's could come nearest to. */
function isPlated({ drawable, knots }: Series): boolean {
  return drawable && knots !== undefined;
}

/** The first curve that readers may redraw in all of them, as the first of them has it; undefined without one. */
export function drawableInAll([first, ...others]: readonly Sketch[]): Series | undefined {
  return first?.series.find(
    (one) =>
      isPlated(one) &&
      others.every(({ series }) => series.some((other) => other.id === one.id && isPlated(other))),
  );
}

/** A plot before a group of graphs, on which readers draw what they believe before they see the graphs. */
export interface Plate {
  /** What they draw, as the first graph has it. */
  readonly series: Series;
  readonly entries: readonly OverlayEntry[];
  /** Of the group that has it: a page has no second one, since only its first group may have a plate. */
  readonly id: string;
}

/** The plate of graphs that stand together; undefined where no curve can be drawn for all of them. */
export function plateFor(sketches: readonly Sketch[]): Plate | undefined {
  const entries = lettered(sketches);
  const series = entries && drawableInAll(sketches);
  return series && { series, entries, id: `plate-${series.id}` };
}

/** Where all of them mark today; undefined unless they agree on it. */
export function sharedToday(sketches: readonly Sketch[]): number | undefined {
  const days = sketches.map(({ marks }) => marks.find(({ kind }) => kind === 'today')?.x);
  return days.every((day) => day === days[0]) ? days[0] : undefined;
}
