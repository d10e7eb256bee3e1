import { densify } from './curve.ts';
import type { Knot } from './curve.ts';
import { FEWEST, MOST } from './knot-grid.ts';
import { snapped } from './knot-editor.ts';
import { phasesOf } from './phases.ts';
import { closed, columnOf, LAST, pointsOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** Columns that lie between two points of a fitted curve, for a finger has to part them. */
const APART = 2;
/** Share of the height by which a fitted curve may miss a stroke before it gets another point. */
const FINE = 0.006;
/** Share of the height that a try has to win to be taken. */
const BETTER = 0.001;
/** Share of the height by which a fitted curve may miss a stroke without a word. */
export const UNTOLD = 0.02;
/** Columns by which a fitted curve may come sooner or later: a jump of a stroke is a steep slope of the curve. */
const SLACK = 2;
/** Steps in which a node looks for a better place, in columns, and the height that goes with a step of one column. */
const STEPS = [6, 3, 1] as const;
const UP = 0.002;

/** Points of a fitted curve: column and height. */
type Nodes = readonly Knot[];

/** Heights at each column from the first node to the last, on the smooth curve through them. */
function heightsThrough(nodes: Nodes): number[] {
  return densify(nodes, 1).map(([, y]) => y);
}

/** What a fitted curve may do at each column and fit all the same: the heights that a trace has within `SLACK` columns. */
interface Room {
  readonly from: number;
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** @param fixed columns of ends and turns: a peak that came a little later would be a lower one, so there is no slack */
function roomAround(wanted: readonly number[], from: number, fixed: ReadonlySet<number>): Room {
  const around = wanted.map((own, index) =>
    fixed.has(from + index) ? [own] : wanted.slice(Math.max(index - SLACK, 0), index + SLACK + 1),
  );
  return {
    from,
    lowest: around.map((heights) => Math.min(...heights)),
    highest: around.map((heights) => Math.max(...heights)),
  };
}

/** By how much the height at each column lies outside of the room. */
function misses(heights: readonly number[], { lowest, highest }: Room): number[] {
  return heights.map((y, index) => Math.max((lowest[index] ?? y) - y, y - (highest[index] ?? y), 0));
}

/** How badly nodes fit: the worst miss first, then the misses in all. */
function badness(nodes: Nodes, room: Room): number {
  const off = misses(heightsThrough(nodes), room);
  return Math.max(...off) + off.reduce((sum, one) => sum + one, 0) / off.length;
}

function isFree(nodes: Nodes, column: number): boolean {
  return nodes.every(([other]) => Math.abs(other - column) >= APART);
}

function withNode(nodes: Nodes, node: Knot): Nodes {
  return [...nodes, node].toSorted(([a], [b]) => a - b);
}

/** The places that a node may move to by one step: along the trace, and up and down; one at an end keeps its column. */
function* moves(
  nodes: Nodes,
  index: number,
  by: number,
  wanted: readonly number[],
  room: Room,
): Generator<Knot> {
  const [column, y] = nodes[index] ?? [0, 0];
  const [before, after] = [nodes[index - 1], nodes[index + 1]];
  for (const to of [column - by, column + by]) {
    if (before && after && to - before[0] >= APART && after[0] - to >= APART)
      yield [to, wanted[to - room.from] ?? y];
  }
  for (const up of [by * UP, -by * UP]) yield [column, Math.min(Math.max(y + up, 0), 1)];
}

/** Moves each node to where near it the curve fits better. */
function settled(nodes: Nodes, wanted: readonly number[], room: Room): Nodes {
  let [best, least] = [nodes, badness(nodes, room)];
  for (const by of STEPS) {
    for (let index = 0; index < nodes.length; index++) {
      for (const node of moves(best, index, by, wanted, room)) {
        const tried = best.with(index, node);
        const bad = badness(tried, room);
        if (bad < least - 1e-6) [best, least] = [tried, bad];
      }
    }
  }
  return best;
}

/** Adds nodes where the curve misses most, until it fits or there are enough. */
function grown(start: Nodes, wanted: readonly number[], room: Room): Nodes {
  let nodes = start;
  while (nodes.length < MOST) {
    const off = misses(heightsThrough(nodes), room);
    const most = Math.max(...off);
    const worst = room.from + off.indexOf(most);
    const free = off.map((_, index) => room.from + index).filter((column) => isFree(nodes, column));
    const [column] = free.toSorted((a, b) => Math.abs(a - worst) - Math.abs(b - worst));
    if (most <= FINE || column === undefined) break;
    const node: Knot = [column, wanted[column - room.from] ?? 0];
    nodes = settled(withNode(nodes, node), wanted, room);
  }
  return nodes;
}

/** Grows nodes, and where the curve still misses, tries without each of them in turn: another place may need it more. */
function refined(start: Nodes, wanted: readonly number[], room: Room): Nodes {
  let nodes = grown(start, wanted, room);
  let least = badness(nodes, room);
  for (let index = 1; index < nodes.length - 1 && least > UNTOLD; index++) {
    const tried = grown(nodes.toSpliced(index, 1), wanted, room);
    const bad = badness(tried, room);
    // From the beginning again, for the nodes are others now.
    if (bad < least - BETTER) [nodes, least, index] = [tried, bad, 0];
  }
  return nodes;
}

/** A drawn trace as a curve of 5 to 9 points. */
export interface Fitted {
  /** On the grid of drafts, from left to right. */
  readonly knots: readonly Knot[];
  /** Share of the height by which the curve misses the trace where it misses it most. */
  readonly off: number;
}

/**
 * The smooth curve of 5 to 9 points that comes closest to a trace: first points at its ends and turns, then one where it
 * misses most, until it misses by less than anybody sees; then each moved to where the curve fits best. Undefined for a
 * trace that covers too little of the width for a curve.
 */
export function fitted(trace: Trace): Fitted | undefined {
  const points = pointsOf(closed(trace));
  const from = columnOf(points[0]?.x ?? 0);
  const wanted = points.map(({ y }) => y);
  const to = from + wanted.length - 1;
  if (wanted.length < FEWEST * APART) return undefined;
  const heightOf = (column: number): number => wanted[column - from] ?? 0;
  const turns = phasesOf(points)
    .slice(1)
    .map((phase) => ({ column: columnOf(phase.from.x), size: Math.abs(phase.to.y - phase.from.y) }))
    .toSorted((a, b) => b.size - a.size);
  const room = roomAround(wanted, from, new Set([from, to, ...turns.map(({ column }) => column)]));
  let nodes: Nodes = [
    [from, heightOf(from)],
    [to, heightOf(to)],
  ];
  for (const { column } of turns) {
    if (nodes.length < MOST && isFree(nodes, column)) nodes = withNode(nodes, [column, heightOf(column)]);
  }
  nodes = refined(nodes, wanted, room);
  if (badness(nodes, room) > UNTOLD) {
    // Turns that lie close together may have taken the nodes that another place needs: even ones are tried too.
    const columns = Array.from(
      { length: MOST },
      (_, index) => from + Math.round((index * (to - from)) / (MOST - 1)),
    );
    const even = columns.map((column): Knot => [column, heightOf(column)]);
    const tried = refined(settled(settled(even, wanted, room), wanted, room), wanted, room);
    if (badness(tried, room) < badness(nodes, room)) nodes = tried;
  }
  while (nodes.length < FEWEST) {
    const gaps = nodes
      .slice(1)
      .map(([column], index) => ({ index, width: column - (nodes[index]?.[0] ?? 0) }));
    const { index = 0 } = gaps.toSorted((a, b) => b.width - a.width)[0] ?? {};
    const middle = Math.round(((nodes[index]?.[0] ?? 0) + (nodes[index + 1]?.[0] ?? 0)) / 2);
    nodes = withNode(nodes, [middle, heightsThrough(nodes)[middle - from] ?? 0]);
  }
  const knots = snapped(nodes.map(([column, y]): Knot => [column / LAST, y]));
  return { knots, off: Math.max(...misses(heightsThrough(nodes), room)) };
}
