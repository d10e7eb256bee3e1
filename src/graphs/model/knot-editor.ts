import { densify, heightAt } from './curve.ts';
import type { Knot } from './curve.ts';
import { FEWEST, GRID, MOST } from './knot-grid.ts';

/** Grid steps that lie between neighbours after an edit, for a finger has to part them. */
const APART = 10;

/** A curve while it is drawn, with what undo and redo need. Never changed: each edit makes a new one. */
export interface KnotDraft {
  /** From left to right, on the grid. */
  readonly knots: readonly Knot[];
  /** What undo goes back to, the latest last. */
  readonly past: readonly (readonly Knot[])[];
  /** What redo goes on to, the next one first. */
  readonly future: readonly (readonly Knot[])[];
  /** The knot on the move: all its moves until `settle` are one step for undo. */
  readonly moving: number | undefined;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function steps(share: number): number {
  return Math.round(clamp(share, 0, 1) * GRID);
}

/** Knots on the grid, each moved as little as keeps no two at the same x. */
export function snapped(knots: readonly Knot[]): Knot[] {
  const last = knots.length - 1;
  let left = -1;
  return knots.map(([x, y], index): Knot => {
    left = clamp(steps(x), left + 1, GRID - last + index);
    return [left / GRID, steps(y) / GRID];
  });
}

function edit(draft: KnotDraft, knots: readonly Knot[]): KnotDraft {
  return { knots, past: [...draft.past, draft.knots], future: [], moving: undefined };
}

/** Begins with a curve of 5 to 9 knots, from left to right. */
export function startDraft(knots: readonly Knot[]): KnotDraft {
  return { knots: snapped(knots), past: [], future: [], moving: undefined };
}

/** The x that a knot can have: the ends keep theirs, the others keep off their neighbours. */
function placeFor(knots: readonly Knot[], index: number, x: number): number {
  const [before, own, after] = [knots[index - 1], knots[index], knots[index + 1]];
  if (!own) return x;
  if (!before || !after) return own[0];
  const [low, high] = [steps(before[0]) + APART, steps(after[0]) - APART];
  return low > high ? own[0] : clamp(steps(x), low, high) / GRID;
}

/** Moves a knot as near to the place as it may go. A drag is many moves and then `settle`: one step for undo. */
export function moveKnot(draft: KnotDraft, index: number, [x, y]: Knot): KnotDraft {
  const knot = draft.knots[index];
  if (!knot || !Number.isFinite(x + y)) return draft;
  const moved: Knot = [placeFor(draft.knots, index, x), steps(y) / GRID];
  if (moved[0] === knot[0] && moved[1] === knot[1]) return draft;
  const knots = draft.knots.with(index, moved);
  return draft.moving === index ? { ...draft, knots } : { ...edit(draft, knots), moving: index };
}

/** Ends a move: the next move is a step of its own. */
export function settle(draft: KnotDraft): KnotDraft {
  return { ...draft, moving: undefined };
}

/** Adds a knot on the curve at x, unless there are enough, or one is too near, or x lies beyond the ends. */
export function addKnot(draft: KnotDraft, x: number): KnotDraft {
  const { knots } = draft;
  const place = steps(x);
  const y = heightAt(
    densify(knots, GRID).map(([left, height]) => ({ x: left, y: height })),
    place / GRID,
  );
  const near = knots.some(([other]) => Math.abs(steps(other) - place) < APART);
  if (!Number.isFinite(x) || knots.length >= MOST || y === undefined || near) return draft;
  const added: Knot = [place / GRID, steps(y) / GRID];
  return edit(
    draft,
    [...knots, added].toSorted(([a], [b]) => a - b),
  );
}

/** Removes a knot between the ends, unless no more than the fewest are left. */
export function removeKnot(draft: KnotDraft, index: number): KnotDraft {
  const { knots } = draft;
  const between = index > 0 && index < knots.length - 1;
  return between && knots.length > FEWEST ? edit(draft, knots.toSpliced(index, 1)) : draft;
}

/** Puts another curve in the place of this one; undo brings it back. */
export function reset(draft: KnotDraft, original: readonly Knot[]): KnotDraft {
  return edit(draft, snapped(original));
}

export function undo(draft: KnotDraft): KnotDraft {
  const knots = draft.past.at(-1);
  if (!knots) return draft;
  return {
    knots,
    past: draft.past.slice(0, -1),
    future: [draft.knots, ...draft.future],
    moving: undefined,
  };
}

export function redo(draft: KnotDraft): KnotDraft {
  const [knots, ...future] = draft.future;
  return knots ? { knots, past: [...draft.past, draft.knots], future, moving: undefined } : draft;
}
