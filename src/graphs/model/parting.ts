import { heightAt } from './curve.ts';
import type { Point } from './graph.ts';
import { NOTICED } from './phases.ts';

/** How two curves a and b differ where both are drawn; in drawing coordinates of the view in which they were made. */
export interface Parting {
  /** The x from which and to which both are drawn; undefined when they share no part of the picture. */
  readonly common: readonly [from: number, to: number] | undefined;
  /** Never further apart than is noticed. False when they share no part of the picture. */
  readonly agreeing: boolean;
  /**
   * Where they are first further apart than is noticed, and where they are together again for good: `until` is
   * undefined when they end apart. Undefined when they never part.
   */
  readonly first: { readonly x: number; readonly until: number | undefined } | undefined;
  /** Where they are furthest apart, the leftmost such place; the difference is b - a, the heights are theirs there. */
  readonly widest: {
    readonly x: number;
    readonly difference: number;
    readonly heights: readonly [a: number, b: number];
  };
  /** The difference is everywhere the same, as far as is noticed. */
  readonly steady: boolean;
  /** Where b passes a for good, when the two begin and end apart on different sides; undefined when they do not. */
  readonly crossing: number | undefined;
}

/** Rounding is no difference: of places as far apart as this, the left one is taken. */
const ROUNDING = 1e-9;

interface Place {
  readonly x: number;
  readonly a: number;
  readonly b: number;
  readonly difference: number;
}

/** Both heights at every point of either curve, where both are drawn; between two places the difference is straight. */
function places(a: readonly Point[], b: readonly Point[]): Place[] {
  const all = [...new Set([...a, ...b].map(({ x }) => x))].toSorted((one, other) => one - other);
  return all.flatMap((x) => {
    const [left, right] = [heightAt(a, x), heightAt(b, x)];
    return left === undefined || right === undefined
      ? []
      : [{ x, a: left, b: right, difference: right - left }];
  });
}

/** Where the difference passes `NOTICED` on the way from a place to one on the other side of it. */
function passing(near: Place, far: Place): number {
  const limit = Math.sign(far.difference) * NOTICED;
  return near.x + ((far.x - near.x) * (limit - near.difference)) / (far.difference - near.difference);
}

const isApart = ({ difference }: Place): boolean => Math.abs(difference) > NOTICED;

function firstParting(all: readonly Place[]): Parting['first'] {
  const [start, end] = [all.findIndex(isApart), all.findLastIndex(isApart)];
  const [apart, last] = [all[start], all[end]];
  if (!apart || !last) return undefined;
  const [together, again] = [all[start - 1], all[end + 1]];
  return { x: together ? passing(together, apart) : apart.x, until: again && passing(again, last) };
}

/** Where the difference last changes its sign, if the first and the last place that are apart have different ones. */
function crossingOf(all: readonly Place[]): number | undefined {
  const [start, end] = [all.find(isApart), all.findLast(isApart)];
  if (!start || !end || Math.sign(start.difference) === Math.sign(end.difference)) return undefined;
  const after = all.findLastIndex(({ difference }) => Math.sign(difference) !== Math.sign(end.difference));
  const [near, far] = [all[after], all[after + 1]];
  if (!near || !far) return undefined;
  return near.x + ((far.x - near.x) * near.difference) / (near.difference - far.difference);
}

/**
 * Compares two densified curves, which may be drawn over different widths. Swapped curves give the same places and the
 * opposite difference.
 */
export function partingOf(a: readonly Point[], b: readonly Point[]): Parting {
  const all = places(a, b);
  const [left, right] = [all[0], all.at(-1)];
  const differences = all.map(({ difference }) => difference);
  const most = Math.max(...differences.map(Math.abs));
  const widest = all.find(({ difference }) => Math.abs(difference) >= most - ROUNDING);
  const none = { x: 0, difference: 0, heights: [0, 0] } as const;
  return {
    common: left && right && [left.x, right.x],
    agreeing: all.length > 0 && !all.some(isApart),
    first: firstParting(all),
    widest: widest ? { x: widest.x, difference: widest.difference, heights: [widest.a, widest.b] } : none,
    steady: Math.max(...differences) - Math.min(...differences) <= NOTICED,
    crossing: crossingOf(all),
  };
}
