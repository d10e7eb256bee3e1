import { heightAt } from './curve.ts';
import type { Point } from './graph.ts';
import { phasesOf } from './phases.ts';
import type { Phase } from './phases.ts';

/** Places across the picture at which two curves are held against one another. */
const SAMPLES = Array.from({ length: 101 }, (_, index) => index / 100);
/** How much a rise or fall that the other curve lacks counts, beside a height that differs by as much throughout. */
const COURSE = 0.5;
/** How much the height of the end counts. */
const END = 0.5;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Up or down, as a share of the height. */
function change({ from, to }: Phase): number {
  return to.y - from.y;
}

/**
 * The least change that turns the rises and falls of one curve into those of another, in their order: an edit distance
 * in which a phase costs as much as it goes up or down (R. A. Wagner and M. J. Fischer, J. ACM 21, 1974).
 */
function courseDistance(a: readonly Phase[], b: readonly Phase[]): number {
  let row = b.reduce<number[]>((all, phase) => [...all, (all.at(-1) ?? 0) + Math.abs(change(phase))], [0]);
  for (const one of a) {
    const next = [(row[0] ?? 0) + Math.abs(change(one))];
    b.forEach((other, index) => {
      const [left = 0, above = 0, corner = 0] = [next[index], row[index + 1], row[index]];
      next.push(
        Math.min(
          left + Math.abs(change(other)),
          above + Math.abs(change(one)),
          corner + Math.abs(change(one) - change(other)),
        ),
      );
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * How unlike two densified curves are: by height, by shape once their levels are taken off, by where they end, and by
 * the rises and falls that one has and the other has not. 0 for equal curves, about 1 for a floor and a top; Infinity
 * where they share no part of the picture.
 */
function unlikeness(a: readonly Point[], b: readonly Point[]): number {
  const pairs = SAMPLES.flatMap((x) => {
    const [one, other] = [heightAt(a, x), heightAt(b, x)];
    return one === undefined || other === undefined ? [] : [{ one, other }];
  });
  const last = pairs.at(-1);
  if (!last) return Infinity;
  const differences = pairs.map(({ one, other }) => other - one);
  const level = mean(differences);
  const height = mean(differences.map(Math.abs));
  const shape = mean(differences.map((difference) => Math.abs(difference - level)));
  return (
    (height +
      shape +
      END * Math.abs(last.other - last.one) +
      COURSE * courseDistance(phasesOf(a), phasesOf(b))) /
    (1 + END)
  );
}

/** The rises and falls of a curve in their order; where it stays is no matter. */
function courseOf(points: readonly Point[]): string {
  return phasesOf(points)
    .flatMap(({ way }) => (way === 'stays' ? [] : [way]))
    .join(' ');
}

/** Nearest of some curves, and those that are as near as makes no difference. */
export interface Nearest<T> {
  readonly first: T;
  /** Others that nobody would call further away. */
  readonly alike: readonly T[];
}

/** Unlikeness by which one curve has to be further away to be called so, and its share of the nearest one's. */
const FURTHER = 0.02;
const FURTHER_SHARE = 0.15;
/** Unlikeness below which two curves are one, drawn twice. */
const SAME = 0.005;

/** The curve nearest to `own` by `unlikeness`; undefined when none shares a part of the picture with it. */
export function nearestOf<T extends { readonly points: readonly Point[] }>(
  own: readonly Point[],
  all: readonly T[],
): Nearest<T> | undefined {
  const ranked = all
    .map((one) => ({ one, away: unlikeness(own, one.points) }))
    .filter(({ away }) => away < Infinity)
    .toSorted((a, b) => a.away - b.away);
  const [first, ...others] = ranked;
  if (!first) return undefined;
  // A curve that is one of them is that one, however near another lies.
  const limit = first.away < SAME ? SAME : first.away * (1 + FURTHER_SHARE) + FURTHER;
  const near = [first, ...others.filter(({ away }) => away < limit)].map(({ one }) => one);
  // Of those that lie as near, the ones that rise and fall as it does: a curve that rises and then falls is like no line.
  const course = courseOf(own);
  const alike = near.filter(({ points }) => courseOf(points) === course);
  const [nearest = first.one, ...rest] = alike.length > 0 ? alike : near;
  return { first: nearest, alike: rest };
}
